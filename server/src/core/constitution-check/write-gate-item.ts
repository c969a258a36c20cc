import { plainText } from '../markdown/plain-text';
import { findBrackets } from '../placeholder/brackets';
import { isDecision, readChoice } from '../placeholder/choice';
import { type Span, textOf } from '../span/span';
import { hasPlaceholder } from '../template/placeholder-form';
import type { GateForm } from '../template/template';
import { snippetText } from '../text/snippet';
import type { GateItem, GateTable } from './gate';
import type { OpenForm } from './open-form';

/** A new item of a check: a principle, or an item that the template demands. */
export interface NewItem {
  /** The number as in the constitution; undefined for an item without a number. */
  readonly number: string | undefined;
  readonly name: string;
}

/** The form of open places: tab stops in a plan, or placeholders in a template for its plans to fill. */
export type Answers = 'stops' | 'slots';

/** Writes the items of one edit in snippet syntax. Tab stops are numbered through all items. */
export class ItemWriter {
  private next = 1;

  constructor(
    private readonly form: OpenForm,
    private readonly eol: string,
    private readonly answers: Answers = 'stops',
  ) {}

  /** Writes items in a standard form, without a line break after the last. */
  writeAll(items: readonly NewItem[], form: GateForm | undefined, depth: number): string {
    const lines = items.map((item) => this.writePlain(item, form, depth));
    return this.tableHead(form) + lines.join(this.eol);
  }

  /**
   * Writes an item in the form of another: a row with the same columns, or an item with the same marker, box
   * and emphasis.
   */
  writeLike(model: GateItem, item: NewItem): string {
    if (model.kind === 'row') return this.writeRow(model, item);
    const label = this.labelLike(model, item);
    if (model.kind === 'heading')
      return `${'#'.repeat(model.section.depth)} ${label}${this.eol}${this.eol}${this.open(this.form.body)}`;
    const { text } = model.section.body;
    const lineStart = text.lastIndexOf('\n', model.span.start - 1) + 1;
    const before = text.slice(lineStart, model.labelSpan.end);
    const lead = /^[\s>]*(?:(?:[-*+]|\d+[.)])[ \t]+)?(?:\[[ xX]\][ \t]+)?/.exec(before)?.[0] ?? '';
    const marker = lead
      .replace(/\[[xX]\]/, '[ ]')
      .replace(/(?<!\d)\d+(?=[.)])/, (number) => String(Number(number) + 1));
    const counter = /^.*?(?:\*\*|__)[^*_\n]*?(\d+)(?:\*\*|__)\s*[:：]?\s*(?:\*\*|__)?\s*$/.exec(
      text.slice(lineStart, model.labelSpan.start),
    );
    if (counter) return this.writeCounted(model, counter[0], item);
    return `${marker}${label} ${this.open(this.form.value, textOf(text, model.valueSpan))}`;
  }

  private writePlain(item: NewItem, form: GateForm | undefined, depth: number): string {
    const label = plainLabel(item);
    switch (form) {
      case 'table':
        return this.writeTableRow(item);
      case 'checkboxes':
        return `- [ ] **${label}**: ${this.open(this.form.value)}`;
      case 'headings':
        return `${'#'.repeat(Math.min(6, depth + 1))} ${label}${this.eol}${this.eol}${this.open(this.form.body)}${this.eol}`;
      default:
        return `- **${label}**: ${this.open(this.form.value)}`;
    }
  }

  private tableHead(form: GateForm | undefined): string {
    if (form !== 'table') return '';
    const { table } = this.form;
    const headers = table ? table.headers.map((header) => inCell(snippetText(header))) : ownHeaders;
    return `| ${headers.join(' | ')} |${this.eol}|${headers.map((header) => '-'.repeat(Math.max(3, header.length + 2))).join('|')}|${this.eol}`;
  }

  private writeTableRow(item: NewItem): string {
    const { answer, partOf, table, verdict } = this.form;
    if (!table) return `| ${inCell(plainLabel(item))} | ${this.open(verdict)} | ${this.open(answer)} |`;
    const cells = table.headers.map((header, column) => {
      if (column < table.nameColumn) return item.number ?? '';
      if (column === table.nameColumn)
        return inCell(plainLabel(column === 0 ? item : { ...item, number: undefined }));
      return this.open(inCell(partOf(header) ?? ''));
    });
    return `| ${cells.join(' | ')} |`;
  }

  /** Writes the text after the name of a list item. */
  writeValue(): string {
    return this.open(this.form.value);
  }

  /** Writes the text below the heading of an item. */
  writeBody(): string {
    return this.open(this.form.body);
  }

  /** Writes the cells after the name in a table row. */
  writeCells({ headers, nameColumn, statusColumn }: GateTable, given?: (column: number) => string): string[] {
    const answerColumn = headers.findLastIndex((_, column) => column > nameColumn && column !== statusColumn);
    return headers.slice(nameColumn + 1).map((header, index) => {
      const column = nameColumn + 1 + index;
      const own =
        column === statusColumn
          ? this.verdictUnder(header)
          : (this.form.partOf(header) ?? (column === answerColumn ? this.form.answer : ''));
      return this.open(inCell(own), given?.(column));
    });
  }

  private writeRow(model: GateItem, item: NewItem): string {
    const { table } = model;
    if (!table) throw new RangeError('The model is no row of a table');
    const before = table.headers.slice(0, table.nameColumn).map(() => item.number ?? '');
    const name = this.labelLike(model, table.nameColumn === 0 ? item : { ...item, number: undefined });
    const cells = this.writeCells(table, (column) => {
      const cell = model.row?.cells[column]?.prose.span;
      return cell ? textOf(table.section.body.text, cell) : '';
    });
    return `| ${[...before, inCell(name), ...cells].join(' | ')} |`;
  }

  /**
   * Returns the choice of verdicts: from the template, from the header (`Status (PASS/FAIL/WAIVED)`), or the
   * default.
   */
  private verdictUnder(header: string): string {
    const part = this.form.partOf(header);
    if (part && readChoice(part)) return part;
    const words = /[(（]([^()（）/|]*[/|][^()（）]*)[)）]/u.exec(header)?.[1] ?? '';
    const offered = readChoice(words);
    if (offered && isDecision(offered)) return `[${offered.join(' / ')}]`;
    return part ?? this.form.verdict;
  }

  /** Writes a counted gate (`**Gate 2**: Name`) with the same lines below it. */
  private writeCounted(model: GateItem, lead: string, item: NewItem): string {
    const counted = lead.replace(/\d+(?!.*\d)/, (count) => String(Number(count) + 1));
    const below = [
      ...model.section.body.text
        .slice(model.labelSpan.end, model.span.end)
        .matchAll(/^([ \t]*[-*+][ \t]+([^\n:：]{1,40})[:：])/gm),
    ];
    const lines = below.map(([line, , name = ''], index) => {
      const own = this.form.partOf(plainText(name)) ?? (index === 0 ? this.form.verdict : this.form.answer);
      return `${line} ${this.open(own)}`;
    });
    const value = lines.length > 0 ? '' : ` - ${this.open(this.form.value)}`;
    return [`${counted}${plainLabel(item)}${value}`, ...lines].join(this.eol);
  }

  /** Writes a label with the emphasis, number style and colon or dash of another label. */
  private labelLike(model: GateItem, { number, name }: NewItem): string {
    const { text } = model.section.body;
    const raw = textOf(text, model.labelSpan);
    const bold = /\*\*|__/.exec(raw)?.[0] ?? '';
    const { numeral, before, after, name: modelName } = model.numbered;
    const bracketed = numeral !== undefined && /^[(（].*[)）]$/u.test(modelName);
    const written = bracketed ? `(${name})` : name;
    const numbered = numeral && number ? `${before}${number}${after || ' '}${written}` : name;
    if (model.kind === 'heading' || model.kind === 'row') return `${bold}${escapeSnippet(numbered)}${bold}`;
    const colon = /[:：]\s*(?:\*\*|__)\s*$/.test(raw) ? 'inside' : 'outside';
    const dash = /^\s*([-–—])\s/.exec(text.slice(model.labelSpan.end, model.labelSpan.end + 4))?.[1];
    const inner = `${escapeSnippet(numbered)}${colon === 'inside' ? ':' : ''}`;
    return `${bold}${inner}${bold}${colon === 'outside' ? (dash ? ` ${dash}` : ':') : ''}`;
  }

  /**
   * Writes a text with tab stops for its open places.
   *
   * @param given The model item's text at this place. A template retains its own placeholder.
   */
  private open(text: string, given = ''): string {
    if (this.answers === 'slots') return snippetText(hasPlaceholder(given) ? given : text);
    if (text === '') return `$${this.next++}`;
    let written = '';
    let at = 0;
    for (const { start, end } of stopsIn(text)) {
      written += `${snippetText(text.slice(at, start))}\${${this.next++}:${snippetText(text.slice(start, end))}}`;
      at = end;
    }
    return (written + snippetText(text.slice(at))).replace(/\r?\n/g, this.eol);
  }
}

const ownHeaders = ['Principle', 'Status', 'Notes'];

/** Returns the spans of the outermost brackets, or of the whole text if it has none. */
function stopsIn(text: string): Span[] {
  const stops: Span[] = [];
  for (const { span } of findBrackets(text, { start: 0, end: text.length }))
    if (span.start >= (stops.at(-1)?.end ?? 0)) stops.push(span);
  return stops.length > 0 ? stops : [{ start: 0, end: text.length }];
}

function plainLabel({ number, name }: NewItem): string {
  return escapeSnippet(number ? `${number}. ${name}` : name);
}

function inCell(text: string): string {
  return text.replace(/(?<!\\)\|/g, '\\|');
}

function escapeSnippet(text: string): string {
  return snippetText(plainText(text));
}

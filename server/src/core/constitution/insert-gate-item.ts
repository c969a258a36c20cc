import type { Edit } from '../finding';
import { plainText } from '../markdown/plain-text';
import type { PlanDocument } from '../plan/plan-document';
import { textOf } from '../span';
import { hasPlaceholder } from '../template/placeholder-form';
import type { GateForm } from '../template/template';
import type { Gate, GateItem } from './gate';

/** A line for a check: a principle, or an item that the template demands. */
export interface NewItem {
  /** As in the constitution; undefined for one without. */
  readonly number: string | undefined;
  readonly name: string;
}

/** The item that a new one is written like, and on which side of it. */
export interface Neighbour {
  readonly item: GateItem;
  readonly side: 'after' | 'before';
}

/**
 * What stands where the answer belongs: in a plan a tab stop, in a template a slot, which its plans are to fill.
 */
export type Answers = 'stops' | 'slots';

const answer = 'How this plan meets it, or why it does not apply';
const verdicts = ['PASS', 'N/A', 'FAIL'];

/**
 * The edit that writes new items beside one that is there, in its own form: a row with its table's columns, an item with
 * its marker, box and emphasis, a heading of its depth, a line with a bold lead.
 */
export function insertBeside(
  plan: PlanDocument,
  { item, side }: Neighbour,
  items: readonly NewItem[],
  answers: Answers = 'stops',
): Edit {
  const { text } = plan;
  const eol = lineEndOf(text);
  const stops = answers === 'stops' ? new TabStops() : new Slots();
  const written = items.map((each) => writeLike(text, item, each, stops, eol));
  if (item.kind === 'heading') {
    const at = side === 'after' ? item.span.end : item.span.start;
    const before = text.slice(Math.max(0, at - 4), at);
    const gap = at === 0 || /\n\r?\n$/.test(before) ? '' : before.endsWith('\n') ? eol : eol + eol;
    return insertion(at, gap + written.map((each) => each + eol + eol).join(''));
  }
  const gap = isSpaced(text, item) ? eol + eol : eol;
  if (side === 'after') return insertion(item.span.end, written.map((each) => gap + each).join(''));
  const lineStart = text.lastIndexOf('\n', item.span.start - 1) + 1;
  return insertion(lineStart, written.map((each) => each + gap).join(''));
}

/** The edit that adds new items at the end of a check that has none to write them like. */
export function insertAtEnd(
  plan: PlanDocument,
  gate: Gate,
  form: GateForm | undefined,
  items: readonly NewItem[],
): Edit {
  const { text } = plan;
  const part = gate.parts[0]!;
  const eol = lineEndOf(text);
  const last = gate.items.findLast((item) => item.part === 0 && !item.aboutViolation);
  const end = last ? last.span.end : part.span.start;
  const at = Math.max(
    part.titleSpan.end,
    end - (/\s*$/.exec(text.slice(Math.max(0, end - 200), end))?.[0].length ?? 0),
  );
  return insertion(
    at,
    eol + eol + writeItems(items, form, part.section.depth, eol) + (/^\s*$/.test(text.slice(at)) ? eol : ''),
  );
}

/** New items in one of the usual forms, without a line end behind the last. Snippet syntax. */
export function writeItems(
  items: readonly NewItem[],
  form: GateForm | undefined,
  depth: number,
  eol: string,
): string {
  const stops = new TabStops();
  const lines = items.map(({ number, name }) => {
    const label = escapeSnippet(number ? `${number}. ${name}` : name);
    switch (form) {
      case 'table':
        return `| ${label.replace(/\|/g, '\\\\|')} | ${stops.choice(verdicts)} | ${stops.text(answer)} |`;
      case 'checkboxes':
        return `- [ ] **${label}**: ${stops.text(answer)}`;
      case 'headings':
        return `${'#'.repeat(Math.min(6, depth + 1))} ${label}${eol}${eol}**Status**: ${stops.choice(verdicts)} - ${stops.text(answer)}${eol}`;
      default:
        return `- **${label}**: ${stops.text(answer)}`;
    }
  });
  const head =
    form === 'table' ? `| Principle | Status | Notes |${eol}|-----------|--------|-------|${eol}` : '';
  return head + lines.join(eol);
}

function writeLike(text: string, model: GateItem, item: NewItem, stops: Stops, eol: string): string {
  if (model.kind === 'row') return writeRow(text, model, item, stops);
  const label = labelLike(text, model, item);
  if (model.kind === 'heading') {
    const marks = '#'.repeat(model.section.depth);
    return `${marks} ${label}${eol}${eol}**Status**: ${stops.choice(verdicts)} - ${stops.text(answer)}`;
  }
  const lineStart = text.lastIndexOf('\n', model.span.start - 1) + 1;
  const lead =
    /^[\s>]*(?:(?:[-*+]|\d+[.)])[ \t]+)?(?:\[[ xX]\][ \t]+)?/.exec(
      text.slice(lineStart, model.labelSpan.end),
    )?.[0] ?? '';
  const marker = lead
    .replace(/\[[xX]\]/, '[ ]')
    .replace(/\d+(?=[.)])/, (number) => String(Number(number) + 1));
  const counter = /^.*?(?:\*\*|__)[^*_\n]*?(\d+)(?:\*\*|__)\s*[:：]?\s*(?:\*\*|__)?\s*$/.exec(
    text.slice(lineStart, model.labelSpan.start),
  );
  if (counter) return writeCounted(text, model, counter[0], item, stops, eol);
  return `${marker}${label} ${stops.text(answer, textOf(text, model.valueSpan))}`;
}

/** A gate that is counted (`**Gate 2**: Name`), with the same lines below it. */
function writeCounted(
  text: string,
  model: GateItem,
  lead: string,
  { number, name }: NewItem,
  stops: Stops,
  eol: string,
): string {
  const counted = lead.replace(/\d+(?!.*\d)/, (count) => String(Number(count) + 1));
  const label = escapeSnippet(number ? `${number}. ${name}` : name);
  const below = [
    ...text.slice(model.labelSpan.end, model.span.end).matchAll(/^([ \t]*[-*+][ \t]+[^\n:：]{1,40}[:：])/gm),
  ];
  return [`${counted}${label}`, ...below.map(([line]) => `${line} ${stops.text(answer)}`)].join(eol);
}

function writeRow(text: string, model: GateItem, item: NewItem, stops: Stops): string {
  const table = model.table!;
  const cells = table.headers.map((header, column) => {
    if (column === table.nameColumn)
      return labelLike(text, model, table.nameColumn === 0 ? item : { ...item, number: undefined }).replace(
        /\|/g,
        '\\\\|',
      );
    if (column < table.nameColumn) return item.number ?? '';
    const cell = model.row?.cells[column]?.prose.span;
    const given = cell && textOf(text, table.section.at(cell));
    if (column === table.statusColumn) return stops.choice(verdictsOf(header), given);
    return stops.text(column === table.headers.length - 1 ? answer : header || 'Notes', given);
  });
  return `| ${cells.join(' | ')} |`;
}

/** The verdicts that a header offers, `Status (PASS/FAIL/WAIVED)`, or else the usual ones. */
function verdictsOf(header: string): readonly string[] {
  const offered = /[(（]([^()（）]*[/|][^()（）]*)[)）]/u.exec(header)?.[1]?.split(/\s*[/|]\s*/);
  return offered && offered.length > 1 && offered.every((word) => word.trim() !== '')
    ? offered.map((word) => word.trim())
    : verdicts;
}

/** A label with the emphasis, the number's style and the colon or dash of another. */
function labelLike(text: string, model: GateItem, { number, name }: NewItem): string {
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

/** Whether a blank line parts an item from the next one. */
function isSpaced(text: string, item: GateItem): boolean {
  if (item.kind === 'row') return false;
  return (
    /^[ \t]*\r?\n[ \t]*\r?\n[ \t]*(?:[-*+]|\d+[.)]|\*\*)/.test(
      text.slice(item.span.end, item.span.end + 12),
    ) || item.kind === 'lead'
  );
}

interface Stops {
  /** @param given What the item that serves as the model has in this place. */
  text(hint: string, given?: string): string;
  choice(words: readonly string[], given?: string): string;
}

class TabStops implements Stops {
  private next = 1;

  text(hint: string): string {
    return `\${${this.next++}:${escapeSnippet(hint)}}`;
  }

  choice(words: readonly string[]): string {
    return `\${${this.next++}|${words.map((word) => word.replace(/[\\,|]/g, '\\$&')).join(',')}|}`;
  }
}

class Slots implements Stops {
  text(hint: string, given = ''): string {
    return hasPlaceholder(given) ? given.replace(/[\\$}]/g, '\\$&') : `[${escapeSnippet(hint)}]`;
  }

  choice(words: readonly string[], given = ''): string {
    return this.text(words.join(' or '), given);
  }
}

export function escapeSnippet(text: string): string {
  return plainText(text).replace(/[\\$}]/g, '\\$&');
}

function insertion(at: number, newText: string): Edit {
  return { span: { start: at, end: at }, newText, snippet: true };
}

export function lineEndOf(text: string): string {
  const newline = text.indexOf('\n');
  return newline > 0 && text[newline - 1] === '\r' ? '\r\n' : '\n';
}

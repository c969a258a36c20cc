import { onlyCitedNumerals } from '../constitution/cited-numerals';
import { principleWord, splitNumber } from '../constitution/numeral';
import type { Block, Field, Html, Item, Paragraph, Row, SectionBody, Table } from '../document/model';
import { headingOf, type Section } from '../document/section';
import { isWord, startsWithWord } from '../language/compile-words';
import { plainText } from '../markdown/plain-text';
import { type DocumentSpan, type SectionSpan, shift, textOf, trim } from '../span/span';
import { isAboutViolations } from '../template/gate-title';
import { entryAt } from '../text/entry-at';
import type { GateItem, GatePlace, GateTable } from './gate';
import { readPendingAtEnd, withoutStatus } from './item-name';
import { namedText } from './named-text';
import { readHtmlRows } from './read-html-table';
import { readStatus, type Status, statusColumnOf } from './status';
import { withStatusLines } from './status-lines';

/** The maximum number of items; no real check has more. */
const mostItems = 2000;

/**
 * Reads the items of one part of a check, in document order.
 */
export function readGateItems(part: GatePlace): GateItem[] {
  const items: GateItem[] = [];
  const { index } = part;
  const span = part.section.at(part.span);
  const headings: { depth: number; item: GateItem }[] = [];
  for (const section of part.section.tree()) {
    if (section.start >= span.end || items.length > mostItems) break;
    let group: GateItem | undefined;
    if (section !== part.section) {
      let above = headings.at(-1);
      while (above && above.depth >= section.depth) {
        headings.pop();
        above = headings.at(-1);
      }
      group = headingItem(section, index, above?.item);
      headings.push({ depth: section.depth, item: group });
      items.push(group);
    }
    items.push(...new BlockReader(section, index, span, group).read());
  }
  return withStatusLines(items.slice(0, mostItems));
}

function headingItem(section: Section, part: number, group: GateItem | undefined): GateItem {
  const heading = headingOf(section);
  const { label, status } = withoutStatus(heading.title);
  const labelSpan = heading.prose.span;
  const inTitle = status ?? readPendingAtEnd(heading.title);
  const below = inTitle ? undefined : statusBelow(section.body);
  const item = newItem(section, part, group);
  item.kind = 'heading';
  item.span = { start: 0, end: section.treeEnd - section.start };
  item.labelSpan = labelSpan;
  item.label = label;
  item.numbered = splitNumber(label);
  item.named = true;
  item.prominent = true;
  item.valueSpan = { start: labelSpan.end, end: labelSpan.end };
  item.status = inTitle ?? below;
  item.statusSpan = inTitle ? labelSpan : below && { start: below.start, end: below.end };
  item.aboutViolation ||= isAboutViolations(heading.title);
  return item;
}

/** Reads the status with which the first paragraph below a heading begins. Its offsets are in the section. */
function statusBelow({ blocks: [first], text }: SectionBody): Status | undefined {
  if (first?.kind !== 'paragraph') return undefined;
  const { start } = first.prose.span;
  const status = readStatus(textOf(text, first.prose.span));
  return status && { ...status, start: start + status.start, end: start + status.end };
}

class BlockReader {
  private readonly items: GateItem[] = [];
  private readonly byBlock = new Map<number, GateItem>();
  /** The last bold lead; the blocks below it belong to it. */
  private lead: GateItem | undefined;

  constructor(
    private readonly section: Section,
    private readonly part: number,
    /** The span of the part, as document offsets. */
    private readonly span: DocumentSpan,
    private readonly heading: GateItem | undefined,
  ) {}

  read(): GateItem[] {
    const { blocks } = this.section.body;
    for (const [index, block] of blocks.entries()) {
      const span = this.section.at(block.span);
      if (span.end <= this.span.start || span.start >= this.span.end) continue;
      if (block.kind === 'table') this.readTable(block);
      else if (block.kind === 'item') this.readItem(block, index);
      else if (block.kind === 'paragraph') this.readParagraph(block, blocks[index + 1]);
      else if (block.kind === 'html') this.readHtml(block);
    }
    return this.items;
  }

  private get group(): GateItem | undefined {
    return this.lead ?? this.heading;
  }

  private readTable(table: Table): void {
    const { text } = this.section.body;
    const cells = (row: Row) => row.cells.map((cell) => plainText(textOf(text, cell.prose.span)));
    const headers = cells(table.header);
    const statusColumn = statusColumnOf(headers);
    // In "# | Principle | Status", the number has its own column.
    const numberColumn =
      headers.length > 2 && (/^#?$/.test(entryAt(headers, 0)) || isNumberHeader(entryAt(headers, 0)))
        ? 0
        : undefined;
    const nameColumn = numberColumn === undefined ? 0 : 1;
    const gateTable: GateTable = { headers, nameColumn, statusColumn, section: this.section };
    const aboutViolation = (this.group?.aboutViolation ?? false) || isAboutViolations(headers.join(' | '));
    for (const row of table.rows) {
      const values = cells(row);
      const nameCell = row.cells[nameColumn];
      if (!nameCell) continue;
      const name = withoutStatus(values[nameColumn] ?? '');
      const label = numberColumn === undefined ? name.label : `${values[0]}. ${name.label}`;
      let status = name.status;
      let statusSpan: SectionSpan | undefined;
      // The text after a verdict in its cell gives the explanation: "FAIL: no keyboard support".
      let behindStatus = statusColumn === undefined ? '' : (values[statusColumn] ?? '');
      const others = row.cells
        .map((_, column) => column)
        .filter((column) => column > nameColumn && column !== statusColumn);
      const columns = statusColumn === undefined ? others : [statusColumn, ...others];
      for (const column of columns) {
        const span = row.cells[column]?.prose.span;
        const found = span && readStatus(textOf(text, span));
        if (!span || !found) continue;
        // Behind a check that passed, a later one may be pending: "PASS | pending".
        if (statusSpan && (found.verdict !== 'pending' || !isOnly(found, textOf(text, span)))) continue;
        status = found;
        statusSpan = { start: span.start + found.start, end: span.start + found.end };
        if (column === statusColumn) behindStatus = plainText(textOf(text, span).slice(found.end));
        if (statusColumn !== undefined || status.verdict !== 'pass') break;
      }
      const last = entryAt(row.cells, row.cells.length - 1).prose.span;
      const item = newItem(this.section, this.part, this.group);
      item.kind = 'row';
      item.span = row.span;
      item.labelSpan = nameCell.prose.span;
      item.label = label;
      item.numbered = splitNumber(label);
      item.citedNumbers = numbersInCells(headers, values);
      item.named = true;
      item.prominent = true;
      item.text = values
        .map((value, column) => (column === statusColumn ? behindStatus : value))
        .filter((value, column) => column !== nameColumn && value !== '')
        .join(' ');
      item.valueSpan = {
        start: nameCell.prose.span.end,
        end: Math.max(nameCell.prose.span.end, last.end),
      };
      item.status = status;
      item.statusSpan = statusSpan;
      item.table = gateTable;
      item.row = row;
      item.aboutViolation = aboutViolation;
      this.items.push(item);
    }
  }

  /** Reads the rows of an HTML table as named texts, because fixes do not write HTML rows. */
  private readHtml(block: Html): void {
    for (const [name, ...others] of readHtmlRows(textOf(this.section.body.text, block.span))) {
      if (!name || name.text === '') continue;
      const { start } = block.span;
      const item = newItem(this.section, this.part, this.group);
      item.labelSpan = shift(name.span, start);
      item.span = { start: item.labelSpan.start, end: start + (others.at(-1) ?? name).span.end };
      item.label = name.text;
      item.numbered = splitNumber(name.text);
      item.named = true;
      item.prominent = true;
      item.text = others.map(({ text }) => text).join(' ');
      item.valueSpan = { start: item.labelSpan.end, end: item.span.end };
      item.status = others.map(({ text }) => readStatus(text)).find((status) => status !== undefined);
      this.items.push(item);
    }
  }

  private readItem(block: Item, index: number): void {
    const parent = block.parent === undefined ? undefined : this.byBlock.get(block.parent);
    const group = parent ?? this.group;
    const item = this.named(block.prose.span, block.fields, group);
    item.kind = block.checked === undefined ? 'item' : 'checkbox';
    item.span = block.span;
    item.checked = block.checked;
    item.boxSpan = block.boxSpan;
    item.level = block.level;
    this.items.push(item);
    this.byBlock.set(index, item);
  }

  /** Reads each line with a bold lead as an item, and other text as one item. */
  private readParagraph(block: Paragraph, next: Block | undefined): void {
    const { text } = this.section.body;
    const strong = block.prose.marks.filter(
      (mark) =>
        mark.kind === 'strong' &&
        /(?:^|\n)[\s>]*(?:[^\p{L}\p{N}\s*_]{1,3}\s*)?$/u.test(
          text.slice(Math.max(block.prose.span.start, mark.span.start - 8), mark.span.start),
        ),
    );
    const starts = strong.map((mark) =>
      Math.max(block.prose.span.start, text.lastIndexOf('\n', mark.span.start) + 1),
    );
    const first = starts[0] ?? block.prose.span.end;
    if (first > block.prose.span.start) {
      const span = trim(text, { start: block.prose.span.start, end: first });
      if (span.end > span.start) this.items.push(this.plain(span));
    }
    for (const [index, start] of starts.entries()) {
      const span = trim(text, { start, end: starts[index + 1] ?? block.prose.span.end });
      const below =
        index === starts.length - 1 &&
        (next?.kind === 'item' || next?.kind === 'table' || next?.kind === 'code');
      const before = this.lead;
      this.lead = undefined;
      const item = this.named(span, block.fields, this.heading);
      item.kind = 'lead';
      this.items.push(item);
      // "**Status**: PASS" below a heading belongs to the heading; "**Simplicity**:" above a list leads the
      // list.
      this.lead = below ? item : before;
      if (isGroupEnd(item)) this.lead = undefined;
    }
  }

  private plain(span: SectionSpan): GateItem {
    const text = plainText(textOf(this.section.body.text, span));
    const item = newItem(this.section, this.part, this.group);
    item.span = span;
    item.labelSpan = span;
    item.valueSpan = span;
    item.text = text;
    item.citedNumbers = onlyCitedNumerals(/^[^:：\n]{1,40}(?=[:：])/u.exec(text)?.[0] ?? '', false);
    return item;
  }

  /** Creates an item with its name, status and text. */
  private named(span: SectionSpan, fields: readonly Field[], group: GateItem | undefined): NewItem {
    const field = fields.find(
      ({ labelSpan: { start, end } }) =>
        start >= span.start && start <= span.start + farthestLabel && end <= span.end,
    );
    const read = namedText(textOf(this.section.body.text, span), field && field.labelSpan.end - span.start);
    const { nameSpan, statusSpan } = read;
    const { start } = span;
    const item = newItem(this.section, this.part, group);
    item.span = span;
    item.labelSpan = nameSpan ? shift(nameSpan, start) : item.span;
    item.label = read.label;
    item.numbered = read.numbered;
    item.citedNumbers = onlyCitedNumerals(read.label, false);
    item.named = nameSpan !== undefined;
    item.prominent = item.named && (read.isBold || (group?.kind !== 'lead' && read.endsWithColon));
    item.text = read.text;
    item.valueSpan = shift(read.valueSpan, start);
    item.status = read.status;
    item.statusSpan = statusSpan && shift(statusSpan, start);
    item.aboutViolation ||= read.aboutViolation;
    return item;
  }
}

/** The maximum number of characters (markup, a number, a symbol) before the label of an item. */
const farthestLabel = 6;

/** Tells whether a cell has nothing but a status. */
function isOnly({ end }: Status, cell: string): boolean {
  return /^[\s*_`)）\].。]*$/u.test(cell.slice(end));
}

const isNumberHeader = isWord('numberHeaders');
const startsGroupEnd = startsWithWord('summaryLabels');

/** Tells whether a label, such as a result or note, ends a group instead of leading one. */
function isGroupEnd(item: GateItem): boolean {
  return startsGroupEnd(item.label);
}

const noNumber = splitNumber('');
const noNumbers: ReadonlySet<number> = new Set();
const headsPrinciples = new RegExp(`^(?:${principleWord})(?!\\p{L})`, 'iu');

/** Collects the principle numbers from the cells of a row that contain only numbers. */
function numbersInCells(headers: readonly string[], values: readonly string[]): ReadonlySet<number> {
  const numbers = values.flatMap((value, column) => [
    ...onlyCitedNumerals(value, headsPrinciples.test(headers[column] ?? '')),
  ]);
  return numbers.length > 0 ? new Set(numbers) : noNumbers;
}

/** A mutable item, while it is read. */
type NewItem = { -readonly [Key in keyof GateItem]: GateItem[Key] };

function newItem(section: Section, part: number, group: GateItem | undefined): NewItem {
  const empty = { start: 0, end: 0 };
  return {
    kind: 'text',
    part,
    section,
    span: empty,
    labelSpan: empty,
    label: '',
    numbered: noNumber,
    citedNumbers: noNumbers,
    named: false,
    prominent: false,
    text: '',
    valueSpan: empty,
    status: undefined,
    statusSpan: undefined,
    checked: undefined,
    boxSpan: undefined,
    group,
    level: 0,
    table: undefined,
    row: undefined,
    aboutViolation: group?.aboutViolation ?? false,
  };
}

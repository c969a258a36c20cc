import { onlyCitedNumerals } from '../constitution/cited-numerals';
import { splitNumber } from '../constitution/numeral';
import type { Block, Field, Html, Item, Paragraph, SectionBody } from '../document/model';
import { headingOf, type Section } from '../document/section';
import { startsWithWord } from '../language/compile-words';
import { plainText } from '../markdown/plain-text';
import { type DocumentSpan, type SectionSpan, shift, textOf, trim } from '../span/span';
import { isAboutViolations } from '../template/gate-title';
import type { GateItem, GatePlace } from './gate';
import { readPendingAtEnd, withoutStatus } from './item-name';
import { namedText } from './named-text';
import { type ItemSite, type NewItem, newItem } from './new-gate-item';
import { readHtmlRows } from './read-html-table';
import { readTableItems } from './read-table-items';
import { readStatus, type Status } from './status';
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
  const item = newItem({ section, part, group });
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
      if (block.kind === 'table') this.items.push(...readTableItems(block, this.site));
      else if (block.kind === 'item') this.readItem(block, index);
      else if (block.kind === 'paragraph') this.readParagraph(block, blocks[index + 1]);
      else if (block.kind === 'html') this.readHtml(block);
    }
    return this.items;
  }

  private get site(): ItemSite {
    return { section: this.section, part: this.part, group: this.lead ?? this.heading };
  }

  /** Reads the rows of an HTML table as named texts, because fixes do not write HTML rows. */
  private readHtml(block: Html): void {
    for (const [name, ...others] of readHtmlRows(textOf(this.section.body.text, block.span))) {
      if (!name || name.text === '') continue;
      const { start } = block.span;
      const item = newItem(this.site);
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
    const group = parent ?? this.site.group;
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
    const item = newItem(this.site);
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
    const item = newItem({ ...this.site, group });
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

const startsGroupEnd = startsWithWord('summaryLabels');

/** Tells whether a label, such as a result or note, ends a group instead of leading one. */
function isGroupEnd(item: GateItem): boolean {
  return startsGroupEnd(item.label);
}

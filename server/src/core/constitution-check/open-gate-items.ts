import { isEmptyBody } from '../document/is-empty-plan';
import { isWord } from '../language/compile-words';
import { defineDerived } from '../query';
import { type SectionSpan, textOf } from '../span/span';
import { hasPlaceholder } from '../template/placeholder-form';
import type { Template } from '../template/template';
import { entryAt } from '../text/entry-at';
import { wording } from '../text/wording';
import type { GateItem, GatePart } from './gate';
import { readStatus } from './status';
import { isStatusLine } from './status-lines';

/** The number of unticked boxes from which one finding reports all of them. */
const manyBoxes = 6;

/** An unanswered item of a check, independent of the position of its part. */
export interface OpenGateItem {
  /**
   * The reason: an open box, a question without an answer, a pending verdict, a choice between verdicts, or a
   * row, label or heading without a text.
   */
  readonly kind: 'box' | 'question' | 'pending' | 'choice' | 'blank';
  /** The index of the item in the part, from 0. */
  readonly index: number;
  readonly label: string;
  /** Offsets in the section of the item. */
  readonly span: SectionSpan;
}

/** The unanswered items of a part of a check. */
export interface OpenGatePart {
  /** The number of boxes if one finding reports that none is ticked; otherwise 0. */
  readonly boxes: number;
  readonly open: readonly OpenGateItem[];
}

/** Finds the unanswered items of a part of a check. Ignores template placeholders. */
export const openItemsIn = defineDerived(({ items }: GatePart): OpenGatePart => {
  const boxes = items.filter((item) => item.kind === 'checkbox' && !item.aboutViolation);
  const isOpen = (item: GateItem) =>
    item.checked === false && (!item.status || item.status.verdict === 'pending');
  const noneTicked = boxes.length >= manyBoxes && boxes.every(isOpen);
  const open: OpenGateItem[] = [];
  for (const [index, item] of items.entries()) {
    // The status line below a heading is reported itself.
    const isOfLine =
      item.kind === 'heading' && items.some((each) => each.group === item && isStatusLine(each));
    if (item.aboutViolation || isOfLine) continue;
    const found =
      item.kind !== 'checkbox'
        ? openness(item, items, items[index + 1])
        : isOpen(item) && !noneTicked
          ? { span: ownSpan(item), kind: 'box' as const }
          : undefined;
    if (found) open.push({ ...found, index, label: item.label });
  }
  return { boxes: noneTicked ? boxes.length : 0, open };
});

function openness(
  item: GateItem,
  items: readonly GateItem[],
  next: GateItem | undefined,
): Pick<OpenGateItem, 'span' | 'kind'> | undefined {
  const span = item.kind === 'heading' ? item.labelSpan : ownSpan(item);
  if (item.kind === 'row' && isBlankRow(item)) return { span: item.labelSpan, kind: 'blank' };
  if (item.status?.verdict === 'pending')
    return item.kind === 'text' ? undefined : { span: item.statusSpan ?? span, kind: 'pending' };
  if (item.statusSpan && isOpenChoice(item)) return { span: item.statusSpan, kind: 'choice' };
  if (item.status || item.kind === 'row' || item.kind === 'text') return undefined;
  if (isBlankLabel(item, next) || (isBareName(item, items) && hasNothingBehind(item, next)))
    return { span: item.labelSpan, kind: 'blank' };
  if (item.kind === 'heading') return undefined;
  const own = textOf(item.section.body.text, span);
  const isOpen = endsWithQuestion(own) && !hasPlaceholder(own);
  return isOpen && item.span.end <= span.end + 1 ? { span, kind: 'question' } : undefined;
}

/** Matches what may follow the first verdicts of a choice in a cell or line: more verdicts. */
const onlyVerdicts = /^(?:\s*[/|｜／]\s*[^\s/|｜／]{1,20}(?:\s[^\s/|｜／]{1,20})?)*[\s*_`.。]*$/u;

/** Tells whether an item says both that it is met and that it is not, and nothing else: `PASS / FAIL`. */
function isOpenChoice(item: GateItem): boolean {
  const { kind, section, status, statusSpan, table } = item;
  if (status?.verdict !== 'choice' || !statusSpan || kind === 'text' || isLegend(item)) return false;
  // "Before / after" has two verdicts.
  const header = table?.statusColumn === undefined ? '' : entryAt(table.headers, table.statusColumn);
  if (/[/|]/.test(header)) return false;
  const { text } = section.body;
  const [line = ''] = text.slice(statusSpan.end).split(kind === 'row' ? /\||\n/ : '\n', 1);
  if (!onlyVerdicts.test(line) || text[statusSpan.start - 1] === '[') return false;
  const verdicts = status.words.split(/[/|｜／]/u).map((word) => readStatus(word)?.verdict);
  return verdicts.includes('pass') && verdicts.includes('fail');
}

/** Tells whether an item explains the verdicts. In a row with a status column, "Naming" is the name of a principle. */
function isLegend({ label, table }: GateItem): boolean {
  return table?.statusColumn === undefined && isLegendLabel(label);
}

const isLegendLabel = isWord('legendLabels', 'legendWords');

/**
 * Tells whether an item is only a bold name or a heading, in a check without sentences of its own or whose other
 * items say more.
 */
function isBareName(item: GateItem, items: readonly GateItem[]): boolean {
  if (!isBare(item, items) || hasPlaceholder(item.label)) return false;
  const others = items.filter(({ kind }) => kind === item.kind);
  return others.some((other) => !isBare(other, items)) || items.every(({ kind }) => kind !== 'text');
}

function isBare(item: GateItem, items: readonly GateItem[]): boolean {
  const { checked, kind, prominent, section, span, status, text } = item;
  if (status || checked !== undefined || unsaid(text) !== '' || items.some(({ group }) => group === item))
    return false;
  if (kind === 'heading') return section.children.length === 0 && isEmptyBody(section.body);
  return kind === 'item' && prominent && span.end <= ownSpan(item).end + 1;
}

/** Tells whether a text ends with a question, optionally followed by a remark in parentheses. */
export function endsWithQuestion(text: string): boolean {
  return /[?？][\s*_]*(?:(?:\([^()]*\)|（[^（）]*）)[\s*_]*)?$/u.test(text);
}

const remarkAtEnd = /(?<!\s)\s*[(（]([^()（）]{3,200})[)）][\s.。]*$/u;

/**
 * Tells whether the author added a remark in parentheses to an item of the template: `Schema agreed (comes with
 * the design)`. Remarks of the template itself do not count.
 */
export function hasOwnRemark(item: GateItem, template: Template | undefined): boolean {
  if (!template?.gate) return false;
  const own = textOf(item.section.body.text, ownSpan(item));
  const remark = remarkAtEnd.exec(own);
  const words = remark?.[1];
  if (!remark || !words || !/\p{L}/u.test(words) || hasPlaceholder(words)) return false;
  // "(open)" and "(to be done)" only repeat the state of the box.
  if (readStatus(words)?.verdict === 'pending') return false;
  const said = wording(own.slice(0, remark.index));
  const sections = [...template.gate.section.section.tree()];
  return (
    template.gate.items.some(({ name }) => wording(name) === said) &&
    !sections.some(({ body }) => wording(body.text).includes(wording(words)))
  );
}

/** Matches a cell without an answer: an empty one, a dash, dots or a question mark. */
const blankCell = /^[\s?？.…–—-]*$/u;

/** Tells whether a row has only a name. */
function isBlankRow({ row, table }: GateItem): boolean {
  if (!row || !table) return false;
  const cells = row.cells.map(({ prose }) => textOf(table.section.body.text, prose.span));
  const name = cells[table.nameColumn] ?? '';
  if (name === '' || hasPlaceholder(name) || cells.length < 2) return false;
  return cells.every((cell, column) => column <= table.nameColumn || blankCell.test(cell));
}

/** Removes comments and struck words. */
function unsaid(text: string): string {
  return text.replace(/<!--[\s\S]*?-->|~~[^~\n]*~~/g, '').trim();
}

/** Tells whether a list item ends with the colon of its label, and nothing follows that it may introduce. */
function isBlankLabel(item: GateItem, next: GateItem | undefined): boolean {
  const { kind, labelSpan, named, section, valueSpan } = item;
  if (kind !== 'item' || !named || unsaid(textOf(section.body.text, valueSpan)) !== '') return false;
  const label = textOf(section.body.text, labelSpan);
  return /[:：][\s*_]*$/u.test(label) && !hasPlaceholder(label) && hasNothingBehind(item, next);
}

/** Tells whether nothing is between the label of a list item and the next item, or the end of the section. */
function hasNothingBehind({ kind, labelSpan, section, span }: GateItem, next: GateItem | undefined): boolean {
  if (kind !== 'item') return true;
  const body = section.body.text;
  const isSibling = next?.section === section && next.kind === 'item';
  const end = isSibling ? next.span.start : body.length;
  return /^[\s>*+-]*$/.test(unsaid(body.slice(labelSpan.end, Math.max(end, span.end))));
}

/** Returns the span of an item's own text, without nested items, as offsets in its section. */
export function ownSpan(item: GateItem): SectionSpan {
  return { start: item.labelSpan.start, end: Math.max(item.labelSpan.end, item.valueSpan.end) };
}

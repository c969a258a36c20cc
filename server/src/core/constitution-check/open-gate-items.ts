import { keptWith } from '../query/kept-with';
import { type SectionSpan, textOf } from '../span/span';
import { hasPlaceholder } from '../template/placeholder-form';
import type { Template } from '../template/template';
import { wording } from '../text/wording';
import type { GateItem, GatePart } from './gate';
import { readStatus } from './status';

/** From so many on, boxes of which none is ticked are said once. */
const manyBoxes = 6;

/** An item of a check that is not answered: the same wherever its part stands. */
export interface OpenGateItem {
  /** Why: an open box, a question without an answer, a verdict that is pending, a row without any. */
  readonly kind: 'box' | 'question' | 'pending' | 'row';
  /** Its index in the part. */
  readonly index: number;
  readonly label: string;
  /** Relative to the section of the item. */
  readonly span: SectionSpan;
}

/** The items of a part of a check that are not answered. */
export interface OpenGatePart {
  /** How many boxes it has where it is said at once that none is ticked; 0 where it is not. */
  readonly boxes: number;
  readonly open: readonly OpenGateItem[];
}

const openParts = keptWith<GatePart['said'], OpenGatePart>();

/** Finds the items of a part of a check that are not answered. Places of a template in them are not looked for. */
export function openItemsIn(part: GatePart): OpenGatePart {
  const before = openParts.get(part.said);
  if (before) return before;
  const { items } = part;
  const boxes = items.filter((item) => item.kind === 'checkbox' && !item.aboutViolation);
  const isOpen = (item: GateItem) =>
    item.checked === false && (!item.status || item.status.verdict === 'pending');
  const noneTicked = boxes.length >= manyBoxes && boxes.every(isOpen);
  const open: OpenGateItem[] = [];
  for (const [index, item] of items.entries()) {
    if (item.aboutViolation || item.kind === 'heading') continue;
    const found =
      item.kind !== 'checkbox'
        ? openness(item)
        : isOpen(item) && !noneTicked
          ? { span: ownSpan(item), kind: 'box' as const }
          : undefined;
    if (found) open.push({ ...found, index, label: item.label });
  }
  const now = { boxes: noneTicked ? boxes.length : 0, open };
  openParts.set(part.said, now);
  return now;
}

function openness(item: GateItem): Pick<OpenGateItem, 'span' | 'kind'> | undefined {
  const span = ownSpan(item);
  if (item.status?.verdict === 'pending')
    return item.named ? { span: item.statusSpan ?? span, kind: 'pending' } : undefined;
  if (item.status) return undefined;
  if (item.kind === 'row') return isBlankRow(item) ? { span: item.labelSpan, kind: 'row' } : undefined;
  if (item.kind === 'text') return undefined;
  const own = textOf(item.section.body.text, span);
  const isOpen = endsWithQuestion(own) && !hasPlaceholder(own);
  return isOpen && item.span.end <= span.end + 1 ? { span, kind: 'question' } : undefined;
}

/** Whether a text ends with a question, or with a remark in parentheses behind one. */
export function endsWithQuestion(text: string): boolean {
  return /[?？][\s*_]*(?:(?:\([^()]*\)|（[^（）]*）)[\s*_]*)?$/u.test(text);
}

const remarkAtEnd = /(?<!\s)\s*[(（]([^()（）]{3,200})[)）][\s.。]*$/u;

/**
 * Whether the author says behind an item of the template, in parentheses, when or why: `Schema agreed (comes with the
 * design)`. What the template itself has in parentheses is no remark of the author.
 */
export function hasOwnRemark(item: GateItem, template: Template | undefined): boolean {
  if (!template?.gate) return false;
  const own = textOf(item.section.body.text, ownSpan(item));
  const remark = remarkAtEnd.exec(own);
  if (!remark || !/\p{L}/u.test(remark[1]!) || hasPlaceholder(remark[1]!)) return false;
  // "(open)" and "(to be done)" say what the box does.
  if (readStatus(remark[1]!)?.verdict === 'pending') return false;
  const said = wording(own.slice(0, remark.index));
  const sections = [...template.gate.section.section.tree()];
  return (
    template.gate.items.some(({ name }) => wording(name) === said) &&
    !sections.some(({ body }) => wording(body.text).includes(wording(remark[1]!)))
  );
}

/** A row that has a name and nothing else. */
function isBlankRow({ row, table }: GateItem): boolean {
  if (!row || !table) return false;
  const cells = row.cells.map(({ prose }) => textOf(table.section.body.text, prose.span));
  const name = cells[table.nameColumn] ?? '';
  if (name === '' || hasPlaceholder(name) || cells.length < 2) return false;
  return cells.every((cell, column) => column <= table.nameColumn || cell === '');
}

/** An item's own text, without what is nested in it. */
export function ownSpan(item: GateItem): SectionSpan {
  return { start: item.labelSpan.start, end: Math.max(item.labelSpan.end, item.valueSpan.end) };
}

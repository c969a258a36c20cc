import { markNotApplicable } from '../constitution/answer-item';
import { findGate, mayHoldGate } from '../constitution/find-gate';
import type { GateItem, GatePart } from '../constitution/gate';
import type { Fix } from '../finding';
import { keptWith } from '../kept-with';
import type { PlanDocument } from '../plan/plan-document';
import { type Span, shift, textOf } from '../span';
import { hasPlaceholder } from '../template/placeholder-form';
import type { Template } from '../template/template';
import { wording } from '../unfinished/wording';
import { defineRule, type Report } from './rule';

/** From so many on, boxes of which none is ticked are said once. */
const manyBoxes = 6;

export const unansweredCheckItem = defineRule({
  id: 'unanswered-check-item',
  summary: 'An item of the constitution check is not answered.',
  rationale: `An item of the check is answered by a tick, a verdict, or a sentence. An open box, a template's question that
nobody answered, a verdict that is still pending and a row without any leave open whether somebody looked. Answer it, or say
that it does not apply and why; a box that is left open on purpose is answered by a verdict or a reason behind it; behind an item of the template
a remark of your own in parentheses is such a reason.

A choice between words ("PASS / FAIL") and placeholders have rules of their own.`,
  severity: 'information',
  messages: {
    box: '"{item}" is neither ticked nor answered; tick it when it is met, or write behind it what holds.',
    boxes: 'None of the {count} boxes in this check is ticked; go through them before work begins.',
    question:
      'The question "{item}" is not answered; write yes, no or "not applicable" with a reason behind it.',
    pending: '"{item}" is still pending; decide it, or say what it waits for and until when.',
    row: '"{item}" has no verdict; write how the plan meets it.',
  },
  examples: [
    {
      title: 'An open box and an open question',
      text: `# Implementation Plan: Export

## Constitution Check

- [x] **Library-First**: a package of its own
- [ ] **Accessibility**
      ^^^^^^^^^^^^^^^^^ unanswered-check-item
- Is the interface versioned? (semantic versioning)
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unanswered-check-item
`,
    },
  ],
  readsSection: (section, { context: { template } }) => mayHoldGate(section, template),
  checkPlan({ plan, context }, report) {
    const gate = findGate(plan, context.template);
    if (!gate) return;
    for (const part of gate.parts) {
      const { boxes, open } = openIn(plan, part);
      if (boxes > 0) report({ span: part.titleSpan, message: 'boxes', data: { count: String(boxes) } });
      for (const each of open)
        if (each.message !== 'box' || !hasOwnRemark(plan, part.items[each.index]!, context.template))
          reportItem(plan, part, each, report);
    }
  },
});

/** An item that is not answered: what is reported of it wherever its part stands. */
interface OpenItem extends Pick<Report, 'message' | 'severity'> {
  /** Its index in the part. */
  readonly index: number;
  readonly label: string;
  /** From the start of the part's section. */
  readonly span: Span;
}

/** What is not answered in a part of the check. */
interface OpenPart {
  /** How many boxes it has where it is said at once that none is ticked; 0 where it is not. */
  readonly boxes: number;
  readonly open: readonly OpenItem[];
}

const kept = keptWith<GatePart['said'], OpenPart>();

function openIn(plan: PlanDocument, part: GatePart): OpenPart {
  const before = kept.get(part.said);
  if (before) return before;
  const { items } = part;
  const boxes = items.filter((item) => item.kind === 'checkbox' && !item.aboutViolation);
  const isOpen = (item: GateItem) =>
    item.checked === false && (!item.status || item.status.verdict === 'pending');
  const noneTicked = boxes.length >= manyBoxes && boxes.every(isOpen);
  const open: OpenItem[] = [];
  for (const [index, item] of items.entries()) {
    if (item.aboutViolation || item.kind === 'heading') continue;
    const found =
      item.kind !== 'checkbox'
        ? openness(plan, item)
        : isOpen(item) && !noneTicked
          ? { span: ownSpan(item), message: 'box' }
          : undefined;
    if (found)
      open.push({ ...found, index, label: item.label, span: shift(found.span, -part.section.start) });
  }
  const now = { boxes: noneTicked ? boxes.length : 0, open };
  kept.set(part.said, now);
  return now;
}

function reportItem(
  plan: PlanDocument,
  part: GatePart,
  { index, label, message, severity, span }: OpenItem,
  report: (report: Report) => void,
): void {
  const fixes = (): Fix[] => {
    const edits = markNotApplicable(plan, part.items[index]!);
    return edits.length > 0 ? [{ title: 'Mark as not applicable with a reason', edits, safe: false }] : [];
  };
  report({ span: part.section.at(span), message, data: { item: label }, subject: label, severity, fixes });
}

function openness(
  plan: PlanDocument,
  item: GateItem,
): Pick<Report, 'span' | 'message' | 'severity'> | undefined {
  const span = ownSpan(item);
  if (item.status?.verdict === 'pending')
    return item.named ? { span: item.statusSpan ?? span, message: 'pending', severity: 'hint' } : undefined;
  if (item.status) return undefined;
  if (item.kind === 'row') return isBlankRow(item) ? { span: item.labelSpan, message: 'row' } : undefined;
  if (item.kind === 'text') return undefined;
  const own = plan.rope.slice(span.start, span.end);
  const isOpen = /[?？][\s*_]*(?:(?:\([^()]*\)|（[^（）]*）)[\s*_]*)?$/u.test(own) && !hasPlaceholder(own);
  return isOpen && item.span.end <= span.end + 1 ? { span, message: 'question' } : undefined;
}

const remarkAtEnd = /(?<!\s)\s*[(（]([^()（）]{3,200})[)）][\s.。]*$/u;

/**
 * Whether the author says behind an item of the template, in parentheses, when or why: `Schema agreed (comes with the
 * design)`. What the template itself has in parentheses is no remark of the author.
 */
function hasOwnRemark(plan: PlanDocument, item: GateItem, template: Template | undefined): boolean {
  if (!template?.gate) return false;
  const span = ownSpan(item);
  const own = plan.rope.slice(span.start, span.end);
  const remark = remarkAtEnd.exec(own);
  if (!remark || !/\p{L}/u.test(remark[1]!) || hasPlaceholder(remark[1]!)) return false;
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
function ownSpan(item: GateItem): Span {
  return { start: item.labelSpan.start, end: Math.max(item.labelSpan.end, item.valueSpan.end) };
}

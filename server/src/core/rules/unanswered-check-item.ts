import { markNotApplicable } from '../constitution/answer-item';
import { findGate, mayHoldGate } from '../constitution/find-gate';
import type { Gate, GateItem } from '../constitution/gate';
import type { Fix } from '../finding';
import type { PlanDocument } from '../plan/plan-document';
import { type Span, textOf } from '../span';
import { hasPlaceholder } from '../template/placeholder-form';
import { defineRule, type Report } from './rule';

/** From so many on, boxes of which none is ticked are said once. */
const manyBoxes = 6;

export const unansweredCheckItem = defineRule({
  id: 'unanswered-check-item',
  summary: 'An item of the constitution check is not answered.',
  rationale: `An item of the check is answered by a tick, a verdict, or a sentence. An open box, a template's question that
nobody answered, a verdict that is still pending and a row without any leave open whether somebody looked. Answer it, or say
that it does not apply and why; a box that is left open on purpose is answered by a verdict or a reason behind it.

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
    reportBoxes(plan, gate, report);
    for (const item of gate.items) {
      if (item.aboutViolation || item.kind === 'checkbox' || item.kind === 'heading') continue;
      const found = openness(plan, item);
      if (found) reportItem(plan, item, found, report);
    }
  },
});

function reportBoxes(plan: PlanDocument, gate: Gate, report: (report: Report) => void): void {
  const byPart = gate.parts.map((): GateItem[] => []);
  for (const item of gate.items)
    if (item.kind === 'checkbox' && !item.aboutViolation) byPart[item.part]!.push(item);
  for (const [index, part] of gate.parts.entries()) {
    const boxes = byPart[index]!;
    const open = boxes.filter(
      (item) => item.checked === false && (!item.status || item.status.verdict === 'pending'),
    );
    if (open.length >= manyBoxes && open.length === boxes.length) {
      report({ span: part.titleSpan, message: 'boxes', data: { count: String(open.length) } });
      continue;
    }
    for (const item of open) reportItem(plan, item, { span: ownSpan(item), message: 'box' }, report);
  }
}

function reportItem(
  plan: PlanDocument,
  item: GateItem,
  { message, severity, span }: Pick<Report, 'span' | 'message' | 'severity'>,
  report: (report: Report) => void,
): void {
  const data = { item: item.label };
  const fixes = (): Fix[] => {
    const edits = markNotApplicable(plan, item);
    return edits.length > 0 ? [{ title: 'Mark as not applicable with a reason', edits, safe: false }] : [];
  };
  report({ span, message, data, subject: item.label, severity, fixes });
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
  const isOpen = /[?？][\s*_]*(?:\([^()]*\)|（[^（）]*）)?[\s*_]*$/u.test(own) && !hasPlaceholder(own);
  return isOpen && item.span.end <= span.end + 1 ? { span, message: 'question' } : undefined;
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

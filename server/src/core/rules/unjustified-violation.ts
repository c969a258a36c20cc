import { markNotApplicable, writeReason } from '../constitution-check/answer-item';
import type { GateItem } from '../constitution-check/gate';
import type { Fix } from '../document/finding';
import type { PlanDocument } from '../document/plan-document';
import { spanIn } from '../document/section-place';
import { ownPrompts } from '../placeholder/own-prompts';
import { rowForViolation } from '../plan/justify-violation';
import type { PlanContext } from '../plan/plan-context';
import { admittedItems, deletedPlaceForReasons, unjustifiedItems } from '../plan/violations';
import type { SectionSpan } from '../span/span';
import { defineRule } from './rule';

export const unjustifiedViolation = defineRule({
  id: 'unjustified-violation',
  summary: 'The constitution check admits a violation and gives no reason for it.',
  rationale: `A plan may break a principle, but not silently: whoever reads it must see why it has to be, and what was tried
first. A failed, violated, partly met or excepted item of the check needs a reason: behind it, below it, or as a row of the
table for violations (Complexity Tracking in Spec Kit's plans). The row or sentence has to name the principle by its name, its
number or its words; one about something else excuses nothing, and neither does "see Complexity Tracking" where nothing stands.
Where the template has a table for violations, a plan that breaks a principle keeps its section. The leading word or symbol of
an item's status decides: "PASS with a remark" passes, "⚠️" and "PARTIAL" do not.`,
  severity: 'warning',
  messages: {
    unjustified:
      '"{item}" is not met ({status}), and nothing says why; give the reason here or in the table of violations.',
    unnamed:
      '"{item}" is not met ({status}), and no reason names it; name it in the row that is meant for it, or add one.',
    deleted:
      '"{item}" is not met ({status}), but "{section}" is deleted; insert the section with a row for it.',
  },
  examples: [
    {
      title: 'A failed item without a word',
      text: `# Implementation Plan: Export

## Constitution Check

| Principle | Status | Notes |
|-----------|--------|-------|
| Library-First | PASS | A package of its own |
| Accessibility | FAIL |  |
                  ^^^^ unjustified-violation
`,
    },
    {
      title: 'A reason in the table of violations',
      text: `# Implementation Plan: Export

## Constitution Check

- Library-First: PASS
- Accessibility: FAIL

## Complexity Tracking

| Violation | Why Needed | Simpler Alternative Rejected Because |
|-----------|------------|--------------------------------------|
| Accessibility | The chart library has no keyboard support | A table alone hides the trend |
`,
    },
  ],
  checkPlan(input, report) {
    const { gate } = input;
    if (!gate || admittedItems(gate).length === 0) return;
    const { plan, context } = input;
    const unjustified = unjustifiedItems(plan, gate, context);
    for (const { isCertain, item, othersHaveReasons } of unjustified)
      report({
        ...reportOn(item),
        message: othersHaveReasons ? 'unnamed' : 'unjustified',
        ...(!isCertain && { severity: 'information' as const }),
      });
    const deleted = deletedPlaceForReasons(plan, context.template);
    if (!deleted) return;
    for (const item of admittedItems(gate))
      if (isBroken(item) && !unjustified.some((each) => each.item === item)) {
        const { data, ...common } = reportOn(item);
        report({ ...common, message: 'deleted', data: { ...data, section: deleted.title } });
      }
  },
  fixes({ span, subject }, { context, gate, plan, section }) {
    const item = gate?.items.find(
      (each) =>
        each.label === subject && spanIn(plan, each.section, spanOf(each)).start === section.at(span).start,
    );
    return item ? fixesFor(plan, context, item) : [];
  },
});

/** Returns the place of a report about an item. */
function spanOf({ labelSpan, statusSpan }: GateItem): SectionSpan {
  return statusSpan ?? labelSpan;
}

/** Tells whether the verdict says that the principle is violated, not only partly met. */
function isBroken({ status }: GateItem): boolean {
  return status?.verdict === 'fail' || status?.verdict === 'exception';
}

/** Creates the common part of reports about an item. */
function reportOn(item: GateItem) {
  const data = { item: item.label, status: item.status?.words.trim() ?? '' };
  return { in: item.section, span: spanOf(item), data, subject: item.label };
}

function fixesFor(plan: PlanDocument, context: PlanContext, item: GateItem): Fix[] {
  const row = rowForViolation(plan, context, item);
  const fixes: Fix[] = row ? [row] : [];
  const reason = writeReason(plan, item, ownPrompts.violation);
  if (reason) fixes.push({ title: 'Write the reason here', edits: [reason], safe: false });
  const edits = markNotApplicable(plan, item);
  if (edits.length > 0) fixes.push({ title: 'Mark as not applicable with a reason', edits, safe: false });
  return fixes;
}

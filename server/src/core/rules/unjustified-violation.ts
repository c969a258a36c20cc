import { markNotApplicable, writeReason } from '../constitution/answer-item';
import { findGate, mayHoldGate } from '../constitution/find-gate';
import type { GateItem } from '../constitution/gate';
import { escapeSnippet, lineEndOf } from '../constitution/insert-gate-item';
import {
  mayJustify,
  unjustifiedItems,
  type ViolationTable,
  violationTables,
} from '../constitution/violations';
import type { Fix } from '../finding';
import type { PlanDocument } from '../plan/plan-document';
import { defineRule } from './rule';

export const unjustifiedViolation = defineRule({
  id: 'unjustified-violation',
  summary: 'The constitution check admits a violation and gives no reason for it.',
  rationale: `A plan may break a principle, but not silently: whoever reads it must see why it has to be, and what was tried
first. A failed, violated, partly met or excepted item of the check needs a reason: behind it, below it, or as a row of the
table for violations (Complexity Tracking in Spec Kit's plans). The leading word or symbol of an item's status decides:
"PASS with a remark" passes, "⚠️" and "PARTIAL" do not.`,
  severity: 'warning',
  messages: {
    unjustified:
      '"{item}" is not met ({status}), and nothing says why; give the reason here or in the table of violations.',
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
  readsSection: (section, { context: { template } }) => mayHoldGate(section, template) || mayJustify(section),
  checkPlan({ plan, context }, report) {
    const gate = findGate(plan, context.template);
    if (!gate) return;
    for (const item of unjustifiedItems(plan, gate))
      report({
        span: item.statusSpan ?? item.labelSpan,
        message: 'unjustified',
        data: { item: item.label, status: item.status?.words.trim() ?? '' },
        subject: item.label,
        fixes: () => fixesFor(plan, item),
      });
  },
});

function fixesFor(plan: PlanDocument, item: GateItem): Fix[] {
  const fixes: Fix[] = [];
  const [table] = violationTables(plan);
  if (table) fixes.push(addRow(plan, table, item));
  const reason = writeReason(plan, item, 'Why this has to be');
  if (reason) fixes.push({ title: 'Write the reason here', edits: [reason], safe: false });
  const edits = markNotApplicable(plan, item);
  if (edits.length > 0) fixes.push({ title: 'Mark as not applicable with a reason', edits, safe: false });
  return fixes;
}

function addRow(plan: PlanDocument, { section, table, headers }: ViolationTable, item: GateItem): Fix {
  const last = table.rows.at(-1) ?? table.header;
  // Below a header without rows stands the line that makes it a table.
  const at = section.at(table.rows.length > 0 ? last.span : table.span).end;
  const cells = headers.map((header, column) =>
    column === 0 ? escapeSnippet(item.label) : `\${${column}:${escapeSnippet(header)}}`,
  );
  return {
    title: `Add a row for it to the table "${headers[0]}"`,
    edits: [
      {
        span: { start: at, end: at },
        newText: `${lineEndOf(plan.text)}| ${cells.join(' | ')} |`,
        snippet: true,
      },
    ],
    safe: false,
    preferred: true,
  };
}

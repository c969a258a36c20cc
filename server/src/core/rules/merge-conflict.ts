import type { Edit, Fix } from '../document/finding';
import {
  conflictMarksIn,
  type MergeConflict,
  mayDecideConflicts,
  mergeConflictsIn,
} from '../document/merge-conflicts';
import type { PlanDocument } from '../document/plan-document';
import type { SectionContent } from '../document/section';
import { placeAt } from '../document/section-place';
import { contains, type Span, textOf, trim } from '../span/span';
import { entryAt } from '../text/entry-at';
import { defineRule } from './rule';

/** Reports merge conflict markers in a plan. */
export const mergeConflict = defineRule({
  id: 'merge-conflict',
  summary: 'A merge conflict that nobody resolved.',
  rationale: `The lines that git left (\`<<<<<<<\`, \`=======\`, \`>>>>>>>\`) say that two people wrote different things and nobody decided.
Readers and tools take both sides for the plan. Keep one side or bring both together, and delete the marks; the fixes do the first.

Each conflict is one finding, on its first mark. An unfinished place that stands on both sides is reported once. A line of \`=======\`
alone underlines a heading.

A conflict may stand in a code block, or be about where one ends. Marks are an example where a closed block holds all of them and no mark
has a name behind it, or where there is nothing else in the block and the text or heading above it speaks of conflicts or
their markers, or a sentence shows a mark. Marks of Mercurial and Jujutsu count as well.`,
  severity: 'error',
  messages: {
    conflict: 'This merge conflict is not resolved; keep one side of it, and delete the marks.',
    mark: 'This mark of a merge conflict was left behind; decide what holds, and delete the mark.',
  },
  examples: [
    {
      title: 'Two sides',
      text: `# Implementation Plan: Export

## Summary

<<<<<<< HEAD
^^^^^^^^^^^^ merge-conflict: This merge conflict is not resolved; keep one side of it, and delete the marks.
Orders can be exported as CSV.
=======
Orders can be exported as PDF.
>>>>>>> export-as-pdf
`,
    },
    {
      title: 'An example and an underline',
      text: `Implementation Plan: Merge drivers
=======

The driver leaves no conflict marks such as these:

\`\`\`text
<<<<<<< HEAD
one
=======
other
>>>>>>> branch
\`\`\`
`,
    },
  ],
  checkPlan(input, report) {
    if (!input.scan(mayHaveMark).includes(true)) return;
    const { plan } = input;
    for (const conflict of mergeConflictsIn(plan)) {
      const first = entryAt(conflict.marks, 0);
      report({
        ...placeAt(plan, trim(plan.text, first.span)),
        message: conflict.marks.length > 1 ? 'conflict' : 'mark',
      });
    }
  },
  fixes({ span }, { plan, section }) {
    const conflict = mergeConflictsIn(plan).find(({ marks }) =>
      contains(entryAt(marks, 0).span, section.at(span)),
    );
    if (!conflict) return [];
    return conflict.marks.length > 1
      ? fixesOf(conflict, plan.text)
      : fixesOfMark(entryAt(conflict.marks, 0).span, plan);
  },
});

function mayHaveMark({ body }: SectionContent): true | undefined {
  return mayDecideConflicts(body) || undefined;
}

function fixesOf({ base, marks, ours, span, theirs }: MergeConflict, text: string): Fix[] {
  if (!ours || !theirs) return [];
  const keep = (title: string, ...kept: Span[]): Fix => ({
    title,
    edits: [{ span, newText: kept.map((side) => textOf(text, side)).join('') }],
    safe: false,
  });
  const fixes = [
    keep(`Keep the side of ${marks[0]?.name || 'the first mark'}`, ours),
    keep(`Keep the side of ${marks.at(-1)?.name || 'the last mark'}`, theirs),
  ];
  // With the common ancestor text, both sides changed the same lines, so keeping both is not a fix.
  return base ? fixes : [...fixes, keep('Keep both sides', ours, theirs)];
}

/**
 * Creates the fix that deletes a mark. If the plan has other marks, the mark may be half of a conflict, and
 * deleting it could lose a side.
 */
function fixesOfMark(span: Span, plan: PlanDocument): Fix[] {
  const edit: Edit = { span, newText: '' };
  return conflictMarksIn(plan).length > 1
    ? []
    : [{ title: 'Delete the mark', edits: [edit], safe: false, preferred: true }];
}

import type { Place } from '../unfinished/place';
import { reportPlaces, short } from '../unfinished/report-places';
import { tabStop } from '../unfinished/snippet';
import { defineRule } from './rule';

export const openClarification = defineRule({
  id: 'open-clarification',
  summary: 'A question that is marked NEEDS CLARIFICATION and still open.',
  rationale: `NEEDS CLARIFICATION says that somebody must decide before the work goes on: Spec Kit treats one that is left
after research as an error. Write the answer where the mark stands, also when research.md already has it, since the
plan is what the tasks are made from.

A mark counts where it is a value, leads a line, stands in brackets, or opens a remark in parentheses. Text that speaks about the
marks ("all NEEDS CLARIFICATION resolved", a step of a workflow) is left alone.`,
  severity: 'warning',
  messages: {
    marked: 'This is marked NEEDS CLARIFICATION. Decide, and write the answer here.',
    field: '{label} is marked NEEDS CLARIFICATION. Decide, and write the answer here.',
    question: 'The question "{question}" is still open. Decide, and write the answer here.',
  },
  examples: [
    {
      title: 'Marks and mentions',
      text: `# Implementation Plan: Export

## Technical Context

**Storage**: NEEDS CLARIFICATION
             ^^^^^^^^^^^^^^^^^^^ open-clarification: Storage is marked NEEDS CLARIFICATION. Decide, and write the answer here.
**Testing**: [NEEDS CLARIFICATION: which browsers?]
             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ open-clarification: The question "which browsers?" is still open. Decide, and write the answer here.

- [ ] All NEEDS CLARIFICATION resolved
`,
    },
  ],
  checkSection(section, input, report) {
    reportPlaces('clarification', section, input, report, (place) => {
      const question = questionOf(place);
      return {
        message: question ? 'question' : place.label ? 'field' : 'marked',
        data: { question: short(question), label: short(place.label) },
        fixes: () => [
          {
            title: 'Write the answer',
            edits: [{ span: place.span, newText: tabStop(1, [question || 'answer']), snippet: true }],
            safe: false,
            preferred: true,
          },
        ],
      };
    });
  },
});

/** What is asked: the text behind the mark. */
function questionOf({ text, form }: Place): string {
  if (form !== 'token') return '';
  return text
    .slice(1, -1)
    .replace(/^\s*NEEDS\s+CLARIFICATION\s*[:：–—-]?\s*/, '')
    .trim();
}

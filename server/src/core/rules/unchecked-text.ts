import { defineRule } from './rule';

/** Says where Planwright did not look, so that silence is not taken for approval. */
export const uncheckedText = defineRule({
  id: 'unchecked-text',
  summary: 'A part of the plan is too long, too dense or too deeply nested to be checked.',
  rationale: `Planwright reads a plan while you type. A single block of more than 64,000 characters, a paragraph with thousands of
brackets, or thousands of nested quotes would make everyone wait, so such a part is left out. Nothing in it is reported:
split it into sections, or move generated text into a file of its own and link to it.`,
  severity: 'information',
  messages: {
    unchecked:
      'This part is too long or too deeply nested to be checked; split it, or move it into a file of its own.',
  },
  examples: [],
  checkSection(section, _input, report) {
    for (const block of section.body.blocks) {
      if (block.kind !== 'unread') continue;
      const { start } = block.span;
      const line = section.body.text.indexOf('\n', start);
      report({
        span: { start, end: Math.min(block.span.end, line < 0 ? block.span.end : line, start + 200) },
        message: 'unchecked',
      });
    }
  },
});

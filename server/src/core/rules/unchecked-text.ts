import type { PlanDocument } from '../document/plan-document';
import type { SectionContent } from '../document/section';
import type { SectionPlace } from '../document/section-place';
import type { Span } from '../span/span';
import { defineRule } from './rule';

/** Reports text that Planwright did not check, so that no finding does not look like approval. */
export const uncheckedText = defineRule({
  id: 'unchecked-text',
  summary: 'A part of the plan is too long, too dense or too deeply nested to be checked.',
  rationale: `Planwright reads a plan while you type. A single block of more than 64,000 characters, a paragraph with thousands of
brackets, more than a hundred nested quotes, or thousands of short lines of a shape that is slow to read (underlines of headings, items
that go on without their sign) would make everyone wait, so the section with such a part is left out, and no other. Nothing in
it is reported: split it into sections, or move generated text into a file of its own and link to it.`,
  severity: 'information',
  messages: {
    unchecked:
      'This part is too long or too deeply nested to be checked; split it, or move it into a file of its own.',
  },
  examples: [],
  checkSection(section, _input, report) {
    for (const span of unreadIn(section)) report({ span, message: 'unchecked' });
  },
  checkConstitution({ constitution: { document } }, report) {
    for (const place of unreadPlaces(document)) report({ ...place, message: 'unchecked' });
  },
  checkTemplate({ template: { document } }, report) {
    for (const place of unreadPlaces(document)) report({ ...place, message: 'unchecked' });
  },
});

function unreadPlaces({ sections }: PlanDocument): SectionPlace[] {
  return sections.flatMap((section) => unreadIn(section).map((span) => ({ in: section, span })));
}

/** Returns the first lines of unread blocks, as section offsets. */
function unreadIn({ body: { blocks, text } }: SectionContent): Span[] {
  return blocks
    .filter(({ kind }) => kind === 'unread')
    .map(({ span: { start, end } }) => {
      const line = text.indexOf('\n', start);
      return { start, end: Math.min(end, line < 0 ? end : line, start + 200) };
    });
}

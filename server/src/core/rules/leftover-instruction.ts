import type { SectionFix } from '../document/finding';
import type { Place } from '../placeholder/place';
import { placesOf } from '../plan/due-places';
import { keepOption, remove } from '../plan/fixes-for-place';
import { textOf } from '../span/span';
import { fixesIn } from './fixes-in';
import { reportOn, short } from './report-places';
import { defineRuleWith } from './rule';

export const leftoverInstruction = defineRuleWith<Place>()({
  id: 'leftover-instruction',
  summary: 'An instruction of the template that should be gone once it is obeyed.',
  rationale: `Comments such as \`ACTION REQUIRED\`, labels such as \`[REMOVE IF UNUSED] Option 2\` and lines such as \`[Repeat structure]\`
tell the author what to do. In a finished plan they tell the reader that nobody did. Do what they say, then delete them.

Several options of a directory tree that are kept together count, one each; a single label that says which option was taken
may stay. Guidance that is meant to stay, such as the note which command fills the plan in, is left alone.`,
  severity: 'warning',
  messages: {
    comment: 'This comment tells the author what to do. Do it, then delete the comment.',
    option:
      '"{text}" is one of the options of the template. Keep the one that fits, without its label, and delete the others.',
    line: '"{text}" tells the author what to do. Do it, then delete it.',
  },
  examples: [
    {
      title: 'Options of a tree',
      text: `# Implementation Plan: Export

## Project Structure

\`\`\`text
# [REMOVE IF UNUSED] Option 1: Single project
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ leftover-instruction: "# [REMOVE IF UNUSED] Option 1: Single project" is one of the options of the template. Keep the one that fits, without its label, and delete the others.
src/

# [REMOVE IF UNUSED] Option 2: Web application
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ leftover-instruction: "# [REMOVE IF UNUSED] Option 2: Web application" is one of the options of the template. Keep the one that fits, without its label, and delete the others.
backend/
frontend/
\`\`\`
`,
    },
  ],
  checkSection(section, input, report) {
    for (const place of placesOf('instruction', section, input))
      report({
        ...reportOn(place, input),
        message: place.form === 'option' || place.form === 'comment' ? place.form : 'line',
        data: { text: short(place.text) },
        unnecessary: place.form === 'comment',
      });
  },
  fixes: ({ detail: place }, { section }) => fixesIn(section, fixesOf(section.body.text, place)),
});

function fixesOf(text: string, place: Place): SectionFix[] {
  if (place.form === 'comment')
    return [remove(text, place.span, 'Delete the comment', !mayHideText(text, place))];
  if (place.form !== 'option')
    return [{ ...remove(text, place.span, 'Delete the instruction', false), preferred: true }];
  const label = remove(text, place.span, 'Delete only the label', false);
  const keep = keepOption(text, place);
  return keep ? [keep, label] : [{ ...label, title: 'Delete the label', preferred: true }];
}

/**
 * Tells whether a comment may hide text of the author: its end may be missing, or it has several paragraphs that the
 * template lacks.
 */
function mayHideText(text: string, { slot, span }: Place): boolean {
  const comment = textOf(text, span);
  return !comment.endsWith('-->') || (!slot && /(?!^)<!--|\n[ \t]*\r?\n/.test(comment));
}

import type { SectionFix } from '../document/finding';
import type { SectionContent } from '../document/section';
import type { Place } from '../placeholder/place';
import { placesOf } from '../plan/due-places';
import { askForClarification, fillKnown, notApplicable, remove, writeValue } from '../plan/fixes-for-place';
import type { PlanContext } from '../plan/plan-context';
import { type Span, textOf } from '../span/span';
import { tabStop } from '../text/snippet';
import { fixesIn } from './fixes-in';
import { isIgnored, reportOn, short } from './report-places';
import { defineRuleWith } from './rule';

const messages = {
  token: '{text} is still a placeholder. Replace it with the real value.',
  field: '{label} still holds the placeholder {text}. Replace it with the real value.',
  rows: 'These rows are still the examples of the template. Replace them with real ones, or remove them.',
  row: 'This row is still the example of the template. Replace it with a real one, or remove it.',
  question: 'The question "{text}" has no answer yet. Answer it in its place.',
  sentence: '{label} still says what belongs there: "{text}". Write that instead.',
  prompt: '"{text}" still says what belongs here. Write that instead.',
  block: 'This code block is still the sample of the template. Replace it with the real one.',
} as const;

type Message = keyof typeof messages;

export const unfilledPlaceholder = defineRuleWith<Place>()({
  id: 'unfilled-placeholder',
  summary: 'A placeholder of the template that nobody replaced.',
  rationale: `Whoever reads the plan cannot tell whether a placeholder was forgotten, does not apply, or hides a decision
that nobody made. Replace it with the real value, or say that it does not apply and why.

What a placeholder is comes from the governing template: a text in brackets that still stands in the plan as the template
has it, a row of its examples, a question of its check, a sentence that says what belongs there. So are the words of a prompt whose
brackets were taken away, where they are all of a value, a cell, an item or a paragraph, and a prompt in which a word or two changed. Slots may have other signs: \`{Title}\`,
\`{{OVERVIEW}}\`, \`<name>\`, and \`…\`, \`...\` or \`____\` behind a label or alone in a cell. So does plain prose: the
template's order or question ("Say how it is rolled back.") that nothing of yours follows. In the same section as in the template, word
for word, these count as well: a blank beside other words, words in italics or parentheses as a value, stand-ins such as \`XXX\` and
\`DD.MM.YYYY\`, slots in configuration, trees and HTML, and a sample diagram. Without a template
only the plainest forms count, such as \`[###-feature]\`, \`[e.g., ...]\` and \`[YYYY-MM-DD]\` where nothing else stands in
their place. In code blocks only what the template has there is looked for, and tokens with \`###\`. Links, checkboxes, tags
such as \`[P]\` or \`[NEW]\`, and code are left alone.`,
  severity: 'warning',
  options: {
    ignore: {
      type: 'array',
      items: { type: 'string' },
      default: [],
      description: 'Placeholders to leave alone, written as in the plan, for example "[link]".',
    },
  },
  messages,
  examples: [
    {
      title: 'Header and summary',
      text: `# Implementation Plan: [FEATURE]
                       ^^^^^^^^^ unfilled-placeholder: [FEATURE] is still a placeholder. Replace it with the real value.

**Branch**: \`[###-feature-name]\` | **Date**: 2026-01-15
             ^^^^^^^^^^^^^^^^^^ unfilled-placeholder: Branch still holds the placeholder [###-feature-name]. Replace it with the real value.

## Summary

Orders can be exported as CSV; see [the specification](./spec.md).
`,
    },
    {
      title: 'In a directory tree',
      text: `# Implementation Plan: Export

## Project Structure

\`\`\`text
specs/[###-feature]/
      ^^^^^^^^^^^^^ unfilled-placeholder: [###-feature] is still a placeholder. Replace it with the real value.
└── plan.md
src/app/users/[id]/page.tsx   # [NEW] a route parameter and a tag are no placeholders
\`\`\`
`,
    },
  ],
  checkSection(section, input, report) {
    for (const place of placesOf('placeholder', section, input))
      if (!isIgnored(place, input.options.ignore))
        report({
          ...reportOn(place, input),
          message: messageOf(place, section),
          data: { text: short(place.text), label: short(place.label) },
        });
  },
  fixes: ({ detail: place, message }, { context, section }) =>
    fixesIn(section, fixesOf(place, message, section, context)),
});

function messageOf({ form, label, span }: Place, { body }: SectionContent): Message {
  switch (form) {
    case 'rows':
      return textOf(body.text, span).includes('\n') ? 'rows' : 'row';
    case 'block':
      return 'block';
    case 'prompt':
      return label ? 'sentence' : 'prompt';
    case 'line':
      return label ? 'sentence' : 'question';
    default:
      return label ? 'field' : 'token';
  }
}

function fixesOf(
  place: Place,
  message: Message,
  section: SectionContent,
  context: PlanContext,
): SectionFix[] {
  const { text } = section.body;
  switch (message) {
    case 'rows':
      return [{ ...remove(text, place.span, 'Remove the example rows', false), preferred: true }];
    case 'row':
      return [{ ...remove(text, place.span, 'Remove the example row', false), preferred: true }];
    case 'block':
      return [];
    case 'sentence':
    case 'prompt':
      return [{ ...writeValue(text, place), preferred: true }, notApplicable(text, place.span)];
    case 'question':
      return answersBehind(text, { start: place.span.end, end: place.span.end });
    default:
      return valuesFor(place, section, context);
  }
}

function answersBehind(text: string, end: Span): SectionFix[] {
  const edits = [{ span: end, newText: ` ${tabStop(1, [])}`, snippet: true }];
  return [
    { title: 'Answer the question', edits, safe: false, preferred: true },
    notApplicable(text, end, ' '),
  ];
}

function valuesFor(place: Place, section: SectionContent, context: PlanContext): SectionFix[] {
  const known = fillKnown(place, section, context);
  if (known.length > 0) return known;
  const fixes: SectionFix[] = [{ ...writeValue(section.body.text, place), preferred: true }];
  if (!place.whole) return fixes;
  fixes.push(notApplicable(section.body.text, place.span));
  if (/NEEDS\s+CLARIFICATION/.test(place.text))
    fixes.push(askForClarification(place.span, place.label || 'question'));
  return fixes;
}

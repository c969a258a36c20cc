import type { Place } from '../placeholder/place';
import { placesOf } from '../plan/due-places';
import { chooseWord, notApplicable } from '../plan/fixes-for-place';
import { fixesIn } from './fixes-in';
import { reportOn, short } from './report-places';
import { defineRuleWith } from './rule';

export const unresolvedChoice = defineRuleWith<Place>()({
  id: 'unresolved-choice',
  summary: 'A choice that the template offers and nobody made.',
  rationale: `\`PASS / FAIL / CONDITIONAL\` as a status is not a status. Keep one of the words and delete the others.

Alternatives in brackets count where they state a decision, a level or a state. Without brackets they count only where the
governing template has them in that place, as do boxes (\`☐ yes ☐ no\`, or a list under "Choose one:") of which none is ticked.`,
  severity: 'warning',
  messages: {
    open: 'Nobody chose between {words}. Keep one of them.',
    field: '{label} is still open between {words}. Keep one of them.',
  },
  examples: [
    {
      title: 'A status and a level',
      template: `# Implementation Plan: [FEATURE]

## Gates

- Status: PASS / FAIL / CONDITIONAL

## Risks

| Risk | Impact |
|---|---|
| [Description] | [High/Med/Low] |
`,
      text: `# Implementation Plan: Export

## Gates

- Status: PASS / FAIL / CONDITIONAL
          ^^^^^^^^^^^^^^^^^^^^^^^^^ unresolved-choice: Status is still open between PASS, FAIL, CONDITIONAL. Keep one of them.

## Risks

| Risk | Impact |
|---|---|
| Large files | [High/Med/Low] |
                ^^^^^^^^^^^^^^ unresolved-choice: Impact is still open between High, Med, Low. Keep one of them.
`,
    },
  ],
  checkSection(section, input, report) {
    for (const place of placesOf('choice', section, input))
      report({
        ...reportOn(place, input),
        message: place.label ? 'field' : 'open',
        data: { words: short(place.words.join(', ')), label: short(place.label) },
      });
  },
  fixes({ detail: place }, { section }) {
    return fixesIn(section, [...chooseWord(place), notApplicable(section.body.text, place.span)]);
  },
});

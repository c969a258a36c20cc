import { titleOfGate } from '../constitution-check/find-gate';
import { placeAt, titlePlaceOf } from '../document/section-place';
import { textOf } from '../span/span';
import { defineRule } from './rule';

export const unfilledConstitution = defineRule({
  id: 'unfilled-constitution',
  summary: 'The constitution is still the unfilled template, or has placeholders left.',
  rationale: `A constitution whose principles are still \`[PRINCIPLE_1_NAME]\` demands nothing: whatever the check says, it
proves nothing. Write the constitution (in Spec Kit with the constitution command), then go through the check again.

In the constitution itself it is said once on the title while it is the template; later on each placeholder that is left,
and on what was put off as \`TODO(RATIFICATION_DATE)\`.`,
  severity: 'information',
  messages: {
    unfilled:
      'The constitution is still the unfilled template, so this check proves nothing; write its principles first.',
    template:
      'This constitution is still the unfilled template; write its principles, so that plans can be checked against them.',
    place: 'The constitution leaves {token} open; write what belongs there, or delete it.',
  },
  examples: [
    {
      title: 'A check against a template',
      constitution: `# [PROJECT_NAME] Constitution

## Core Principles

### [PRINCIPLE_1_NAME]

[PRINCIPLE_1_DESCRIPTION]

### [PRINCIPLE_2_NAME]

[PRINCIPLE_2_DESCRIPTION]
`,
      text: `# Implementation Plan: Export

## Constitution Check
   ^^^^^^^^^^^^^^^^^^ unfilled-constitution

All principles are satisfied.
`,
    },
    {
      title: 'A constitution with a placeholder left',
      kind: 'constitution',
      text: `# Orders Constitution

## Core Principles

### I. Library-First

Every feature MUST be a library.

**Version**: 1.0.0 | **Ratified**: [RATIFICATION_DATE]
                                   ^^^^^^^^^^^^^^^^^^^ unfilled-constitution
`,
    },
  ],
  checkConstitution({ constitution: { document, placeholders, unfilled } }, report) {
    if (unfilled) report({ ...titlePlaceOf(document), message: 'template' });
    else
      for (const span of placeholders)
        report({
          ...placeAt(document, span),
          message: 'place',
          data: { token: textOf(document.text, span) },
        });
  },
  checkPlan({ context: { constitution }, gate }, report) {
    const [placeholder] = constitution?.placeholders ?? [];
    if (!gate || !constitution?.unfilled || !placeholder) return;
    report({
      ...titleOfGate(gate),
      message: 'unfilled',
      related: [
        { uri: constitution.uri, span: placeholder, message: 'The first placeholder in the constitution.' },
      ],
    });
  },
});

import { findGate } from '../constitution/find-gate';
import { defineRule } from './rule';

export const unfilledConstitution = defineRule({
  id: 'unfilled-constitution',
  summary: 'The constitution that the plan is checked against is still the unfilled template.',
  rationale: `A constitution whose principles are still \`[PRINCIPLE_1_NAME]\` demands nothing: whatever the check says, it
proves nothing. Write the constitution (in Spec Kit with the constitution command), then go through the check again.`,
  severity: 'information',
  messages: {
    unfilled:
      'The constitution is still the unfilled template, so this check proves nothing; write its principles first.',
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
  ],
  checkPlan({ plan, context: { template, constitution } }, report) {
    const gate = findGate(plan, template);
    const [placeholder] = constitution?.placeholders ?? [];
    if (!gate || !constitution?.unfilled || !placeholder) return;
    report({
      span: gate.parts[0]!.titleSpan,
      message: 'unfilled',
      related: [
        { uri: constitution.uri, span: placeholder, message: 'The first placeholder in the constitution.' },
      ],
    });
  },
});

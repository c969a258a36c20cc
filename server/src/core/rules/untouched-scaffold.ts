import { isUntouched } from '../checking/plan-state';
import { defineRule } from './rule';

const template = `# Implementation Plan: [FEATURE]

## Summary

[What is built, and why]

## Technical Context

**Language**: [e.g. Python 3.11]
**Dependencies**: [e.g. FastAPI]
**Storage**: [e.g. PostgreSQL]
**Testing**: [e.g. pytest]
**Platform**: [e.g. Linux server]
**Performance**: [e.g. 1000 requests per second]
**Constraints**: [e.g. below 200 ms]
**Scale**: [e.g. 10,000 users]

## Constitution Check

[Gates from the constitution]

## Structure

[Where the code goes]

## Decisions

[What was decided, and why]
`;

export const untouchedScaffold = defineRule({
  id: 'untouched-scaffold',
  summary: 'The plan is still its template, apart from the header.',
  rationale: `A plan that was just made is open everywhere. Saying so once is enough: as long as hardly a line differs from
the template, everything else Planwright finds in the plan is shown as a hint. Start to write and the findings get
their usual severity. The setting \`planwright.severityByState\` switches this off.`,
  severity: 'information',
  messages: {
    untouched:
      'This plan is still the template "{template}" as it came. Replace the placeholders section by section.',
  },
  examples: [
    {
      title: 'Only the title was filled',
      template,
      text: template.replace(
        '[FEATURE]\n',
        `Export
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ untouched-scaffold: This plan is still the template "plan-template.md" as it came. Replace the placeholders section by section.
`,
      ),
    },
  ],
  checkPlan({ plan, context }, report) {
    if (!plan.title?.body.heading || !context.template || !isUntouched(plan, context)) return;
    report({
      span: plan.title.at(plan.title.body.heading.span),
      message: 'untouched',
      data: { template: context.template.title },
    });
  },
});

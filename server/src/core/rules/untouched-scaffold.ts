import { titlePlaceOf } from '../document/section-place';
import { planState } from '../plan/plan-state';
import { isScaffold, progressOf } from '../plan/scaffold';
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
  summary: 'The plan is still its template, or most of it is.',
  rationale: `A plan that was just made is open everywhere. Saying so once is enough, on the title: first that nothing is
written yet, then how many places are open of those that a new plan has. As long as most of the plan is its template,
everything else that Planwright finds in a section is shown as a hint until somebody writes in that section; then the
section's findings get their usual severity. The plan leaves this state when half of its sections, or half of its places,
are written, when tasks are made from it, or when its Status says that it is approved. The setting
\`planwright.severityByState\` switches this off.`,
  severity: 'information',
  messages: {
    untouched:
      'This plan is still the template "{template}" as it came. Replace the placeholders section by section.',
    begun:
      '{open} of {count} places of this plan are open. Go on section by section; most of it is still the template.',
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
    {
      title: 'The first section is written',
      template,
      text: template
        .replace('[What is built, and why]', 'Orders are exported as CSV, for the tax office.')
        .replace(
          '[FEATURE]\n',
          `Export
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ untouched-scaffold: 11 of 12 places of this plan are open. Go on section by section; most of it is still the template.
`,
        ),
    },
  ],
  checkPlan({ plan, context }, report) {
    if (!context.template || !isScaffold(plan, context)) return;
    const { isAsItCame, open, count } = progressOf(plan, context);
    // A settled plan is fully checked, whatever its progress.
    const state = planState(plan, context);
    if (!isAsItCame && (state === 'settled' || state === 'finished')) return;
    const heading = plan.title?.body.heading;
    report({
      ...(heading ? { in: plan.title, span: heading.span } : titlePlaceOf(plan)),
      message: isAsItCame ? 'untouched' : 'begun',
      data: { template: context.template.title, open: String(open), count: String(count) },
    });
  },
});

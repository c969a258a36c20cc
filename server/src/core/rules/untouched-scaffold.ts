import { isUntouched } from '../checking/plan-state';
import { defineRule } from './rule';

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
  examples: [],
  checkPlan({ plan, context }, report) {
    if (!plan.title?.body.heading || !context.template || !isUntouched(plan, context)) return;
    report({
      span: plan.title.at(plan.title.body.heading.span),
      message: 'untouched',
      data: { template: context.template.title },
    });
  },
});

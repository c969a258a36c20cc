import { type CheckProblem, runRules, severities } from './checking/run-rules';
import { settle } from './checking/settle';
import type { Finding } from './finding';
import type { PlanContext } from './plan/plan-context';
import type { PlanDocument } from './plan/plan-document';
import { rules as allRules } from './rules';
import type { Rule } from './rules/rule';
import { unusedSuppression } from './rules/unused-suppression';
import type { Settings } from './settings/settings';

export interface CheckOptions {
  /** Other rules than all there are. */
  readonly rules?: readonly Rule[];
  /** Told of a rule that failed; what the others found is returned all the same. */
  readonly onProblem?: (problem: CheckProblem) => void;
}

/**
 * Everything there is to say about a plan.
 *
 * What a section's text decides is kept with the section, so that after an edit only what changed is judged again.
 * That works as long as `context` and `settings` are the same objects; new ones mean new findings.
 *
 * @returns Findings without repeats and without suppressed ones, sorted by where they start. Spans lie inside the text.
 */
export function checkPlan(
  plan: PlanDocument,
  context: PlanContext,
  settings: Settings,
  { rules = allRules, onProblem = () => {} }: CheckOptions = {},
): Finding[] {
  const findings = runRules(plan, context, settings, rules, onProblem);
  const setting = settings.rules[unusedSuppression.id];
  return settle(plan, findings, rules, {
    ran: rules.filter(({ id }) => settings.rules[id]?.severity !== 'off'),
    severityOfUnused: severities(unusedSuppression, setting, plan, context, settings),
  });
}

import { reportToFinding, within } from './checking/report-to-finding';
import { type CheckProblem, runRules, severities } from './checking/run-rules';
import { withoutRepeats } from './checking/without-repeats';
import type { Finding } from './finding';
import type { PlanContext } from './plan/plan-context';
import type { PlanDocument } from './plan/plan-document';
import { rules as allRules } from './rules';
import type { Rule } from './rules/rule';
import { unusedSuppression } from './rules/unused-suppression';
import type { Settings } from './settings/settings';
import { applySuppressions } from './suppressions/apply-suppressions';

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
  const found = withoutRepeats(runRules(plan, context, settings, rules, onProblem), rules);
  const active = new Set(rules.map(({ id }) => id).filter((id) => settings.rules[id]?.severity !== 'off'));
  const known = new Set(allRules.map(({ id }) => id));
  const { findings, reports } = applySuppressions(plan, found, known, active);
  const comments: Finding[] = [];
  if (active.has(unusedSuppression.id)) {
    const severityOf = severities(
      unusedSuppression,
      settings.rules[unusedSuppression.id],
      plan,
      context,
      settings,
    );
    for (const report of reports)
      comments.push(reportToFinding(unusedSuppression, report, severityOf(report), 0));
  }
  return withoutRepeats([...findings, ...comments], rules).map((finding) => {
    const span = within(finding.span, plan.text.length);
    return span.start === finding.span.start && span.end === finding.span.end
      ? finding
      : { ...finding, span };
  });
}

import type { Finding, Severity } from '../finding';
import type { PlanDocument } from '../plan/plan-document';
import { rules as allRules } from '../rules';
import type { Report, Rule } from '../rules/rule';
import { unusedSuppression } from '../rules/unused-suppression';
import { applySuppressions } from '../suppressions/apply-suppressions';
import { reportToFinding, within } from './report-to-finding';
import { withoutRepeats } from './without-repeats';

export interface Run {
  /** The rules that looked at the document: a comment is not unused because its rule did not. */
  readonly ran: readonly Rule[];
  /** How loud a comment is that suppresses nothing. */
  readonly severityOfUnused: (report: Report) => Severity;
}

/**
 * What is left of all findings once suppressions apply and repeats are out.
 *
 * @param rules By precedence.
 * @returns Sorted by where they start. Spans lie inside the text.
 */
export function settle(
  document: PlanDocument,
  all: readonly Finding[],
  rules: readonly Rule[],
  { ran, severityOfUnused }: Run,
): Finding[] {
  const found = withoutRepeats(all, rules);
  const active = new Set(ran.map(({ id }) => id));
  const known = new Set(allRules.map(({ id }) => id));
  const { findings, reports } = applySuppressions(document, found, known, active);
  const comments = active.has(unusedSuppression.id)
    ? reports.map((report) => reportToFinding(unusedSuppression, report, severityOfUnused(report)))
    : [];
  return withoutRepeats([...findings, ...comments], rules).map((finding) => {
    const span = within(finding.span, document.text.length);
    return span.start === finding.span.start && span.end === finding.span.end
      ? finding
      : { ...finding, span };
  });
}

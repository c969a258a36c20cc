import type { SectionState } from '../plan/plan-state';
import { defineDerived } from '../query';
import { rules as allRules } from '../rules';
import type { SectionFindings } from '../rules/section-finding';
import { unusedSuppression } from '../rules/unused-suppression';
import { entryAt } from '../text/entry-at';
import type { ActiveRule, Run } from './active-rules';
import { applySuppressions } from './apply-suppressions';
import { reportToFinding } from './report-to-finding';
import { severityOf } from './severity';
import { withoutRepeats } from './without-repeats';

const known: ReadonlySet<string> = new Set(allRules.map(({ id }) => id));
const idsOf = defineDerived(
  (rules: readonly ActiveRule[]): ReadonlySet<string> => new Set(rules.map(({ rule }) => rule.id)),
);

/**
 * Removes suppressed findings, and adds findings on the suppressing comments.
 *
 * @param sections The findings by section.
 * @returns The same lists for the sections in which nothing changes by that.
 */
export function suppress(
  sections: readonly SectionFindings[],
  run: Run,
  states: readonly SectionState[] | undefined,
): readonly SectionFindings[] {
  const { plan, precedence, rules, settings } = run;
  const active = idsOf(rules);
  const { findings, reports } = applySuppressions(plan, sections, known, active);
  if (!active.has(unusedSuppression.id) || reports.length === 0) return findings;
  return findings.map((left, index) => {
    const own = entryAt(reports, index);
    if (own.length === 0) return left;
    const comments = own.map((report) =>
      reportToFinding(
        unusedSuppression,
        report,
        severityOf(unusedSuppression, report, settings, states?.[index]),
      ),
    );
    return withoutRepeats([...left, ...comments], precedence);
  });
}

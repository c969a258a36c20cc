import type { PlanState, SectionState } from '../plan/plan-state';
import type { Settings } from '../project/settings';
import { defineDerived } from '../query';
import { keptWith } from '../query/kept-with';
import { rules as allRules } from '../rules';
import type { Report } from '../rules/rule';
import type { SectionFindings } from '../rules/section-finding';
import { unusedSuppression } from '../rules/unused-suppression';
import type { ActiveRule, Run } from './active-rules';
import { applySuppressions } from './apply-suppressions';
import { reportToFinding } from './report-to-finding';
import { sectionState, severityOf } from './severity';
import { withoutRepeats } from './without-repeats';

const known: ReadonlySet<string> = new Set(allRules.map(({ id }) => id));
const idsOf = defineDerived(
  (rules: readonly ActiveRule[]): ReadonlySet<string> => new Set(rules.map(({ rule }) => rule.id)),
);

/**
 * Removes suppressed findings, and adds findings on the suppressing comments.
 *
 * @param sections The findings by section.
 * @returns The given list for a section without changes, otherwise the list of the last call while it is valid.
 */
export function suppress(
  sections: readonly SectionFindings[],
  run: Run,
  state: PlanState | undefined,
): readonly SectionFindings[] {
  const { plan, precedence, rules, settings } = run;
  const active = idsOf(rules);
  const { findings, reports } = applySuppressions(plan, sections, known, active);
  if (!active.has(unusedSuppression.id) || reports.length === 0) return findings;
  return findings.map((left, index) => {
    const own = reports[index]!;
    if (own.length === 0) return left;
    const inState = state && sectionState(run, index, state);
    const before = cache.get(own);
    if (before?.left === left && before.settings === settings && before.state === inState)
      return before.findings;
    const comments = own.map((report) =>
      reportToFinding(unusedSuppression, report, severityOf(unusedSuppression, report, settings, inState)),
    );
    const together = withoutRepeats([...left, ...comments], precedence);
    cache.set(own, { left, settings, state: inState, findings: together });
    return together;
  });
}

/** The findings of a section by the list of reports on its comments. */
const cache = keptWith<
  readonly Report[],
  {
    readonly left: SectionFindings;
    readonly settings: Settings;
    readonly state: SectionState | undefined;
    readonly findings: SectionFindings;
  }
>();

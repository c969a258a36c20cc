import type { Finding } from '../finding';
import { sectionIndexAt } from '../plan/section-index';
import { rules as allRules } from '../rules';
import { unusedSuppression } from '../rules/unused-suppression';
import { shift } from '../span';
import { applySuppressions } from '../suppressions/apply-suppressions';
import type { Run } from './active-rules';
import type { SectionFindings } from './checked-document';
import { type PlanState, sectionState } from './plan-state';
import { reportToFinding, shiftFix } from './report-to-finding';
import { severityOf } from './severity';
import { withoutRepeats } from './without-repeats';

/**
 * The findings that comments in the plan leave, and those on the comments themselves.
 *
 * @param sections The findings by section.
 * @returns The same lists for the sections in which nothing changes by that.
 */
export function suppress(
  sections: readonly SectionFindings[],
  { context, plan, precedence, rules, settings }: Run,
  state: PlanState | undefined,
): SectionFindings[] {
  const startOf = (index: number) => plan.section(index)?.start ?? 0;
  const origins = new Map<Finding, { index: number; finding: Finding }>();
  for (const [index, findings] of sections.entries())
    for (const finding of findings)
      origins.set({ ...finding, span: shift(finding.span, startOf(index)) }, { index, finding });
  const known = new Set(allRules.map(({ id }) => id));
  const active = new Set(rules.map(({ rule }) => rule.id));
  const { findings, reports } = applySuppressions(plan, [...origins.keys()], known, active);

  const left = new Map<number, Finding[]>();
  const add = (index: number, finding: Finding) => {
    const there = left.get(index);
    if (there) there.push(finding);
    else left.set(index, [finding]);
  };
  for (const finding of findings) {
    const { index, finding: own } = origins.get(finding)!;
    add(index, own);
  }
  const commented = new Set<number>();
  if (active.has(unusedSuppression.id))
    for (const report of reports) {
      const index = sectionIndexAt(plan, report.span.start);
      const by = -startOf(index);
      const finding = reportToFinding(
        unusedSuppression,
        report,
        severityOf(unusedSuppression, report, settings, state && sectionState(plan, context, index, state)),
      );
      commented.add(index);
      add(index, {
        ...finding,
        span: shift(finding.span, by),
        fixes: () => finding.fixes().map((fix) => shiftFix(fix, by)),
      });
    }
  return sections.map((before, index) => {
    const now = left.get(index) ?? [];
    if (commented.has(index)) return withoutRepeats(now, precedence);
    return now.length === before.length ? before : now;
  });
}

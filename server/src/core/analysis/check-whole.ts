import { sectionIndexAt } from '../document/section-index';
import { shift } from '../span/span';
import { type ActiveRule, inputOf, type Run, reportsOf } from './active-rules';
import { reportToKeep } from './check-sections';
import type { FoundInWhole } from './found';
import { within } from './report-to-finding';

/** What a rule that looks at the plan as a whole reported. */
export interface WholeReports {
  readonly active: ActiveRule;
  /** In the sections that their spans start in. */
  readonly found: readonly FoundInWhole[];
  /** Those sections: indexes. */
  readonly sections: ReadonlySet<number>;
  /** Whether a place elsewhere in the plan explains one of them: it may move while that does not. */
  readonly tied: boolean;
}

/** Asks a rule about the whole plan; undefined for a rule that looks at sections alone. */
export function checkWhole(active: ActiveRule, run: Run): WholeReports | undefined {
  const { rule } = active;
  if (!rule.checkPlan) return undefined;
  const { plan } = run;
  const reports = reportsOf(active, run, (report) => rule.checkPlan!(inputOf(active, run), report));
  const found = reports.map((report, index): FoundInWhole => {
    const span = within(report.span, plan.rope.length);
    const section = sectionIndexAt(plan, span.start);
    const start = plan.section(section)?.start ?? 0;
    return { rule, report: reportToKeep(report, shift(span, -start)), section, index };
  });
  const { uri } = run.context;
  return {
    active,
    found,
    sections: new Set(found.map(({ section }) => section)),
    tied: found.some(({ report: { related } }) => related?.some((place) => place.uri === uri)),
  };
}

/**
 * Whether what a rule reported of an earlier version is what it would report now.
 *
 * @param before The run of that version, with the same context and settings.
 * @param changed The sections whose text differs, and nothing else does, see `changedSections`.
 */
export function stillHolds(
  { active, sections, tied }: WholeReports,
  before: Run,
  run: Run,
  changed: readonly number[],
): boolean {
  const { rule } = active;
  if (tied) return false;
  return changed.every(
    (index) =>
      rule.readsSection !== undefined &&
      !rule.readsSection(before.plan.section(index)!, inputOf(active, before)) &&
      !rule.readsSection(run.plan.section(index)!, inputOf(active, run)) &&
      !sections.has(index),
  );
}

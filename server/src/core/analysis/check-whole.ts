import type { PlanDocument } from '../document/plan-document';
import { sectionIndexAt } from '../document/section-index';
import type { Report, Rule } from '../rules/rule';
import { shift } from '../span/span';
import { type ActiveRule, inputOf, type Run, reportsOf } from './active-rules';
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
  const reports = reportsOf(active, run, (report) => rule.checkPlan?.(inputOf(active, run), report));
  const found = reports.map((report) => foundInWhole(rule, report, run.plan));
  const { uri } = run.context;
  return {
    active,
    found,
    sections: new Set(found.map(({ section }) => section)),
    tied: found.some(({ report: { related } }) => related?.some((place) => place.uri === uri)),
  };
}

/** A report with offsets in the document, in the section that it starts in. */
export function foundInWhole(rule: Rule, report: Report, document: PlanDocument): FoundInWhole {
  const span = within(report.span, document.rope.length);
  const section = sectionIndexAt(document, span.start);
  return { rule, report: { ...report, span: shift(span, -(document.starts[section] ?? 0)) }, section };
}

/** What rules that look at the document as a whole reported, by the index of the section. */
export function bySection(found: readonly FoundInWhole[]): ReadonlyMap<number, readonly FoundInWhole[]> {
  const sections = new Map<number, FoundInWhole[]>();
  for (const each of found) {
    const there = sections.get(each.section);
    if (there) there.push(each);
    else sections.set(each.section, [each]);
  }
  return sections;
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

import type { OwnRelated, Related } from '../document/finding';
import type { PlanDocument } from '../document/plan-document';
import { placeAt, type SectionPlace } from '../document/section-place';
import type { OwnPlace, PlacedReport, Rule } from '../rules/rule';
import { type ActiveRule, inputOf, type Run, reportsOf } from './active-rules';
import type { FoundInWhole } from './found';
import { within } from './report-to-finding';

/** The reports of a rule that checks the whole plan. */
export interface WholeReports {
  readonly active: ActiveRule;
  /** The reports, each with the section in which its span starts. */
  readonly found: readonly FoundInWhole[];
  /** The indexes of the reported sections. */
  readonly sections: ReadonlySet<number>;
}

/** Runs a rule on the whole plan. Returns undefined for a rule that only checks single sections. */
export function checkWhole(active: ActiveRule, run: Run): WholeReports | undefined {
  const { rule } = active;
  if (!rule.checkPlan) return undefined;
  const reports = reportsOf<PlacedReport>(active, run, (report) =>
    rule.checkPlan?.(inputOf(active, run), report),
  );
  const found = reports.map((report) => foundInWhole(rule, report, run.plan));
  return { active, found, sections: new Set(found.map(({ section }) => section)) };
}

/** Converts a report for the cache, which must not reference a version of the document: replaces sections by indexes. */
export function foundInWhole(rule: Rule, placed: PlacedReport, document: PlanDocument): FoundInWhole {
  const { in: named, related, span: given, ...rest } = placed;
  const { in: section, span } = startOf({ in: named, span: given }, document);
  const length = document.rope.length - (section?.start ?? 0);
  const report = { ...rest, span: within(span, length), related: related?.map(ownRelated) };
  return { rule, report, section: section?.index ?? 0 };
}

/** Finds the section in which the span starts. A rule may name an ancestor, whose status can stand below it. */
function startOf({ in: section, span }: SectionPlace, document: PlanDocument): SectionPlace {
  const isBelow = section !== undefined && span.start >= section.body.text.length;
  return isBelow ? placeAt(document, section.at(span)) : { in: section, span };
}

function ownRelated(place: Related | OwnRelated | OwnPlace): Related | OwnRelated {
  if (!('in' in place)) return place;
  const { in: section, message, span } = place;
  return { section: section?.index ?? 0, span, message };
}

/** Groups the reports of rules that check the whole document by section index. */
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
 * Tells whether a rule's reports for an earlier version are still valid.
 *
 * @param before The run of that version, with the same context and settings.
 * @param changed The indexes of the sections whose text differs, see `changedSections`. Nothing else differs.
 */
export function stillHolds(
  { active, sections }: WholeReports,
  before: Run,
  run: Run,
  changed: readonly number[],
): boolean {
  const { rule } = active;
  return changed.every(
    (index) =>
      rule.readsSection !== undefined &&
      !rule.readsSection(before.plan.section(index)!, inputOf(active, before)) &&
      !rule.readsSection(run.plan.section(index)!, inputOf(active, run)) &&
      !sections.has(index),
  );
}

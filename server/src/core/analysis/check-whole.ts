import type { OwnRelated, Related } from '../document/finding';
import type { PlanDocument } from '../document/plan-document';
import { placeAt, type SectionPlace } from '../document/section-place';
import type { OwnPlace, PlacedReport, Rule } from '../rules/rule';
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
}

/** Asks a rule about the whole plan; undefined for a rule that looks at sections alone. */
export function checkWhole(active: ActiveRule, run: Run): WholeReports | undefined {
  const { rule } = active;
  if (!rule.checkPlan) return undefined;
  const reports = reportsOf<PlacedReport>(active, run, (report) =>
    rule.checkPlan?.(inputOf(active, run), report),
  );
  const found = reports.map((report) => foundInWhole(rule, report, run.plan));
  return { active, found, sections: new Set(found.map(({ section }) => section)) };
}

/** What is cached of a report: without the section itself, which leads to a version of the document. */
export function foundInWhole(rule: Rule, placed: PlacedReport, document: PlanDocument): FoundInWhole {
  const { in: named, related, span: given, ...rest } = placed;
  const { in: section, span } = startOf({ in: named, span: given }, document);
  const length = document.rope.length - (section?.start ?? 0);
  const report = { ...rest, span: within(span, length), related: related?.map(ownRelated) };
  return { rule, report, section: section?.index ?? 0 };
}

/** A rule may name a section above the one that the span starts in: a heading has the status that stands below it. */
function startOf({ in: section, span }: SectionPlace, document: PlanDocument): SectionPlace {
  const isBelow = section !== undefined && span.start >= section.body.text.length;
  return isBelow ? placeAt(document, section.at(span)) : { in: section, span };
}

function ownRelated(place: Related | OwnRelated | OwnPlace): Related | OwnRelated {
  if (!('in' in place)) return place;
  const { in: section, message, span } = place;
  return { section: section?.index ?? 0, span, message };
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

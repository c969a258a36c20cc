import type { Gate } from '../constitution-check/gate';
import type { OwnRelated, Related } from '../document/finding';
import type { PlanDocument, Take } from '../document/plan-document';
import type { Scan, SectionContent } from '../document/section';
import type { SectionPlace } from '../document/section-place';
import type { PlanContext } from '../plan/plan-context';
import { defineQuery, type Reader, sameData } from '../query';
import type { OwnPlace, PlacedReport, Rule, RuleInput, RuleOptions } from '../rules/rule';
import { type ActiveRule, type CheckProblem, reportsOf } from './active-rules';
import type { FoundInWhole } from './found';
import { gateOf } from './gate-query';
import { activeRulesOf, contextOf, isFinishedOf, plans } from './plan-inputs';
import { within } from './report-to-finding';
import { scanOf } from './scan';

/** A rule on the whole plan, and the plan's URI. */
interface WholeCheck {
  readonly uri: string;
  readonly active: ActiveRule;
}

/** The reports of rules on the whole plan. */
export interface WholeReports {
  readonly found: readonly FoundInWhole[];
  readonly problems: readonly CheckProblem[];
}

const wholeChecksOf = defineQuery('checks of the whole', (reader, uri: string) =>
  reader
    .get(activeRulesOf, uri)
    .filter(({ rule }) => rule.checkPlan)
    .map((active): WholeCheck => ({ uri, active })),
);

const reportsOfCheck = defineQuery(
  'reports on the whole, one rule',
  (reader, { active: { options, rule }, uri }: WholeCheck): WholeReports => {
    const input = new RecordedInput(reader, uri, options);
    const { problem, reports } = reportsOf<PlacedReport>(rule, (report) => rule.checkPlan?.(input, report));
    return {
      found: reports.map((report) => foundInWhole(rule, report)),
      problems: problem ? [problem] : [],
    };
  },
  { equal: sameData },
);

/** Runs all rules on the whole plan. A rule runs again only if something that it read has changed. */
export const wholeReportsOf = defineQuery('reports on the whole', (reader, uri: string): WholeReports => {
  const all = reader.get(wholeChecksOf, uri).map((check) => reader.get(reportsOfCheck, check));
  return {
    found: all.flatMap(({ found }) => found),
    problems: all.flatMap(({ problems }) => problems),
  };
});

/** The input of a rule on the whole plan. Each value is recorded when the rule reads it. */
class RecordedInput implements RuleInput {
  constructor(
    private readonly reader: Reader,
    private readonly uri: string,
    readonly options: RuleOptions,
  ) {}

  readonly scan: Scan = <Found>(find: (section: SectionContent) => Found | undefined) =>
    this.reader.get(scanOf(find), this.uri) as readonly (Found | undefined)[];

  readonly take: Take = (part) => this.reader.get(plans, this.uri, part);

  get plan(): PlanDocument {
    return this.reader.get(plans, this.uri);
  }

  get gate(): Gate | undefined {
    return this.reader.get(gateOf, this.uri);
  }

  get context(): PlanContext {
    return contextOf(this.reader, this.uri);
  }

  get isFinished(): boolean {
    return this.reader.get(isFinishedOf, this.uri);
  }
}

/** Converts a report for the cache, which must not reference a version of the document: replaces sections by indexes. */
export function foundInWhole(rule: Rule, placed: PlacedReport): FoundInWhole {
  const { in: named, related, span: given, ...rest } = placed;
  const { in: section, span } = startOf({ in: named, span: given });
  const length = section ? section.documentEnd - section.start : 0;
  const report = { ...rest, span: within(span, length), related: related?.map(ownRelated) };
  return { rule, report, section: section?.index ?? 0 };
}

/** Finds the section in which the span starts. A rule may name an ancestor, whose status can stand below it. */
function startOf(place: SectionPlace): SectionPlace {
  const { in: named, span } = place;
  const { end, start } = named ? named.at(span) : span;
  const below = named && [...named.tree()].findLast((section) => section.start <= start);
  if (!below || below === named) return place;
  return { in: below, span: { start: start - below.start, end: end - below.start } };
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

import type { PlanDocument } from '../document/plan-document';
import type { PlanContext } from '../plan/plan-context';
import { defineItems, type Reader, sameData } from '../query';
import type { Report, RuleOptions, SectionRuleInput } from '../rules/rule';
import { type CheckProblem, reportsOf } from './active-rules';
import type { Found, FoundInSection } from './found';
import { activeRulesOf, contextOf, isFinishedOf, plans } from './plan-inputs';
import { sectionsOf } from './section-contents';

/** The reports of the section rules on one section. */
export interface SectionReports {
  readonly found: FoundInSection;
  readonly problems: readonly CheckProblem[];
}

const noReports: SectionReports = { found: [], problems: [] };

/** Runs the section rules on each section. A rule runs again only if something that it read has changed. */
export const sectionReportsOf = defineItems(
  'reports on sections',
  sectionsOf,
  (reader, section, uri: string): SectionReports => {
    const found: Found[] = [];
    const problems: CheckProblem[] = [];
    for (const { options, rule } of reader.get(activeRulesOf, uri)) {
      if (!rule.checkSection) continue;
      const input = new RecordedInput(reader, uri, options);
      const { problem, reports } = reportsOf<Report>(rule, (report) =>
        rule.checkSection?.(section, input, report),
      );
      for (const report of reports) found.push({ rule, report });
      if (problem) problems.push(problem);
    }
    return found.length + problems.length > 0 ? { found, problems } : noReports;
  },
  { equal: sameData },
);

/** The input of a rule that looks at one section. Each value is recorded when the rule reads it. */
class RecordedInput implements SectionRuleInput {
  readonly plan: Pick<PlanDocument, 'definitions'>;

  constructor(
    private readonly reader: Reader,
    private readonly uri: string,
    readonly options: RuleOptions,
  ) {
    this.plan = {
      get definitions() {
        return reader.get(plans, uri, takeDefinitions);
      },
    };
  }

  get context(): PlanContext {
    return contextOf(this.reader, this.uri);
  }

  get isFinished(): boolean {
    return this.reader.get(isFinishedOf, this.uri);
  }
}

const takeDefinitions = ({ definitions }: PlanDocument): ReadonlySet<string> => definitions;

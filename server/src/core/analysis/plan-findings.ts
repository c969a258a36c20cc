import type { SectionState } from '../plan/plan-state';
import { defineQuery, sameData } from '../query';
import type { SectionFindings } from '../rules/section-finding';
import type { CheckProblem } from './active-rules';
import { bySection, wholeReportsOf } from './check-whole';
import type { FoundInSection } from './found';
import { ruleSetOf, runOf, stateOf } from './plan-inputs';
import { quietFindings } from './quiet-findings';
import { hasSuppressions } from './read-suppressions';
import { sectionReportsOf } from './section-reports';
import { judgements, settleSection } from './settle-section';
import { sectionStates } from './severity';
import { suppress } from './suppress';

/** The state of each section; undefined where no state changes severities. */
const sectionStatesOf = defineQuery(
  'section states',
  (reader, uri: string): readonly SectionState[] | undefined => {
    const state = reader.get(stateOf, uri);
    return state && sectionStates(runOf(reader, uri), state);
  },
  { equal: sameData },
);

type ReportsBySection = ReadonlyMap<number, FoundInSection>;

/** The reports on the plan as a whole by section. A list stays the same object while its reports do. */
const wholeBySectionOf = defineQuery(
  'reports on the whole by section',
  (reader, uri: string, former?: ReportsBySection): ReportsBySection => {
    const reports = bySection(reader.get(wholeReportsOf, uri).found);
    return new Map(
      [...reports].map(([section, found]) => {
        const before = former?.get(section);
        return [section, before && sameData(before, found) ? before : found];
      }),
    );
  },
);

/** The findings of each section before comments suppress any. */
const settledOf = defineQuery('settled findings', (reader, uri: string): readonly SectionFindings[] => {
  const { rules, settings } = ruleSetOf(reader, uri);
  const judgementIn = judgements(rules, settings);
  const own = reader.get(sectionReportsOf, uri);
  const whole = reader.get(wholeBySectionOf, uri);
  const states = reader.get(sectionStatesOf, uri);
  // An empty document has no section, and yet rules may report something about it.
  return Array.from({ length: Math.max(1, own.length) }, (_, index) =>
    settleSection(own[index]?.found ?? noneFound, whole.get(index), judgementIn(states?.[index])),
  );
});

const noneFound: FoundInSection = [];

/** The findings of each section. A list stays the same object while it says the same. */
export const findingsOf = defineQuery(
  'findings',
  (reader, uri: string, former: readonly SectionFindings[] = []) => {
    const settled = reader.get(settledOf, uri);
    const run = runOf(reader, uri);
    const suppresses = run.plan.bodies.some(hasSuppressions);
    const findings = suppresses ? suppress(settled, run, reader.get(sectionStatesOf, uri)) : settled;
    // A damaged place quiets others only where its own finding is left.
    return quietFindings(findings, run).map((list, index): SectionFindings => {
      const before = former[index];
      return before && sameData(before, list) ? before : list;
    });
  },
);

/** The problems of the rules, one for each rule that threw. */
export const problemsOf = defineQuery('problems of rules', (reader, uri: string): readonly CheckProblem[] => {
  const all = [
    ...reader.get(sectionReportsOf, uri).flatMap(({ problems }) => problems),
    ...reader.get(wholeReportsOf, uri).problems,
  ];
  return [...new Map(all.toReversed().map((problem) => [problem.rule, problem])).values()];
});

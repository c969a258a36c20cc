import { readGatePiecewise } from '../constitution-check/find-gate';
import type { Finding } from '../document/finding';
import { carryOutline } from '../document/outline';
import type { PlanDocument } from '../document/plan-document';
import type { Section } from '../document/section';
import type { PlanContext } from '../plan/plan-context';
import { type PlanState, planState, whyFinished } from '../plan/plan-state';
import { repeatedIndexes } from '../plan/untouched-copies';
import type { Settings } from '../project/settings';
import { rules as allRules } from '../rules';
import type { Rule } from '../rules/rule';
import type { SectionFindings } from '../rules/section-finding';
import { activeRules, type CheckProblem, type Run } from './active-rules';
import { changedSections } from './changed-sections';
import { SectionChecks } from './check-sections';
import { bySection, checkWhole, stillHolds, type WholeReports } from './check-whole';
import { CheckedPlan, type CheckResults } from './checked-plan';
import type { FoundInSection, FoundInWhole } from './found';
import { quietFindings } from './quiet-findings';
import { hasSuppressions } from './read-suppressions';
import { settleSection } from './settle-section';
import { sectionState } from './severity';
import { suppress } from './suppress';

export interface CheckOptions {
  /** The rules to run; all rules by default. */
  readonly rules?: readonly Rule[];
  /** Called for a rule that throws. The findings of the other rules are still returned. */
  readonly onProblem?: (problem: CheckProblem) => void;
}

/**
 * Checks a plan.
 *
 * @returns The findings without repeated and suppressed ones, sorted by start. Spans lie inside the text.
 */
export function checkPlan(
  plan: PlanDocument,
  context: PlanContext,
  settings: Settings,
  options?: CheckOptions,
): Finding[] {
  return [...recheckPlan(plan, context, settings, undefined, options).findings];
}

/**
 * Does the same as `checkPlan`, and reuses results of an earlier check of the plan.
 *
 * @param before The check of an earlier version. Its results are reused if `context` and `settings` are the same objects.
 */
export function recheckPlan(
  plan: PlanDocument,
  context: PlanContext,
  settings: Settings,
  before: CheckedPlan | undefined,
  options: CheckOptions = {},
): CheckedPlan {
  const steps = checkPlanPiecewise(plan, context, settings, before, options);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The number of characters that a piecewise check covers between yields: some tens of milliseconds. */
const piece = 16_384;
/** The first pieces are smaller, because the engine has not optimized the code yet. */
const firstPiece = 1_024;

/** Does the same as `recheckPlan`. Yields between pieces, so that the caller can do other work. */
export function* checkPlanPiecewise(
  plan: PlanDocument,
  context: PlanContext,
  settings: Settings,
  before: CheckedPlan | undefined,
  options: CheckOptions = {},
): Generator<void, CheckedPlan> {
  const run = runOf(plan, context, settings, options);
  const versions = before ? [before.results, ...before.earlier] : [];
  for (const earlier of versions) {
    const changed = isComparable(earlier.run, run) ? changedSections(earlier.run.plan, plan) : undefined;
    if (changed) return new CheckedPlan(checkChanged(run, earlier, changed), othersThan(earlier, versions));
  }
  return new CheckedPlan(yield* checkAll(run), othersThan(undefined, versions));
}

/** Selects the earlier results to keep. An opened fence changes all later headings, and is usually closed soon. */
function othersThan(taken: CheckResults | undefined, versions: readonly CheckResults[]): CheckResults[] {
  return versions.filter((version) => version !== taken).slice(0, mostEarlier);
}

/** The maximum number of versions to keep whose headings differ from the newest version. */
const mostEarlier = 1;

function runOf(
  plan: PlanDocument,
  context: PlanContext,
  settings: Settings,
  { rules = allRules, onProblem = () => {} }: CheckOptions,
): Run {
  const active = activeRules(rules, settings);
  const isFinished = whyFinished(plan, context) !== undefined;
  return {
    plan,
    context,
    settings,
    isFinished,
    rules: active,
    precedence: rules,
    onProblem,
    failed: new Set(),
  };
}

/** Tells whether a run can reuse the results of an earlier one. */
function isComparable(earlier: Run, run: Run): boolean {
  return (
    earlier.context === run.context &&
    earlier.settings === run.settings &&
    earlier.rules === run.rules &&
    earlier.isFinished === run.isFinished
  );
}

function* checkAll(run: Run): Generator<void, CheckResults> {
  const { context, plan, settings } = run;
  const state = settings.severityByState ? planState(plan, context) : undefined;
  yield;
  const checks = new SectionChecks(run);
  const own: FoundInSection[] = [];
  let suppresses = false;
  for (const sections of piecesOf(plan)) {
    for (const found of checks.check(sections)) own.push(found);
    suppresses ||= sections.some(({ body }) => hasSuppressions(body));
    yield;
  }
  yield* readGatePiecewise(plan, context.template);
  const whole: WholeReports[] = [];
  for (const active of run.rules) {
    const reports = checkWhole(active, run);
    if (!reports) continue;
    whole.push(reports);
    yield;
  }
  const wholeBySection = bySection(whole.flatMap(({ found }) => found));
  const settled: SectionFindings[] = [];
  // An empty document has no section but may have findings.
  for (let index = 0; index < Math.max(1, own.length); index++)
    settled.push(settleAt(index, run, own, wholeBySection, state));
  yield;
  const sections = audibleIn(settled, run, state, suppresses);
  return { run, state, own, whole, wholeBySection, settled, suppresses, sections };
}

/** Applies suppressions, then quieting: damage whose own finding is suppressed must not hide other findings. */
function audibleIn(
  settled: readonly SectionFindings[],
  run: Run,
  state: PlanState | undefined,
  suppresses: boolean,
): readonly SectionFindings[] {
  return quietFindings(suppresses ? suppress(settled, run, state) : settled, run);
}

/** Groups the sections of a plan into pieces for a piecewise check. */
function* piecesOf({ sections }: PlanDocument): Generator<readonly Section[]> {
  let part: Section[] = [];
  let start = 0;
  let size = firstPiece;
  for (const section of sections) {
    part.push(section);
    if (section.end - start < size) continue;
    yield part;
    part = [];
    start = section.end;
    size = Math.min(2 * size, piece);
  }
  if (part.length > 0) yield part;
}

/** Checks only the sections and rules whose results may differ from an earlier run. */
function checkChanged(run: Run, before: CheckResults, changed: readonly number[]): CheckResults {
  const { context, plan, settings } = run;
  carryOutline(before.run.plan, plan);
  const state = settings.severityByState ? planState(plan, context) : undefined;
  const checks = new SectionChecks(run);
  const own = before.own.slice();
  const found = checks.check(changed.map((index) => plan.section(index)!));
  for (const [at, index] of changed.entries()) own[index] = found[at]!;
  const whole = before.whole.map((reports) =>
    stillHolds(reports, before.run, run, changed) ? reports : (checkWhole(reports.active, run) ?? reports),
  );
  const isSame = whole.every((reports, index) => reports === before.whole[index]);
  const wholeBySection = isSame ? before.wholeBySection : bySection(whole.flatMap(({ found }) => found));
  const settled = before.settled.slice();
  const settle = (index: number) => {
    settled[index] = settleAt(index, run, own, wholeBySection, state);
  };
  if (state !== before.state) for (const index of settled.keys()) settle(index);
  else {
    for (const index of new Set([...changed, ...sectionsBeside(changed, run)])) settle(index);
    if (!isSame)
      for (const index of new Set([...before.wholeBySection.keys(), ...wholeBySection.keys()]))
        if (!haveSame(before.wholeBySection.get(index), wholeBySection.get(index))) settle(index);
  }
  const suppresses = before.suppresses || changed.some((index) => hasSuppressions(plan.bodies[index]!));
  const sections = audibleIn(settled, run, state, suppresses);
  return { run, state, own, whole, wholeBySection, settled, suppresses, sections };
}

/** Returns the sections whose state may depend on a changed section with the same title. */
function sectionsBeside(changed: readonly number[], { context: { template }, plan }: Run): Iterable<number> {
  const repeated = template && repeatedIndexes(plan, template);
  return repeated && changed.some((index) => repeated.has(index)) ? repeated : [];
}

function settleAt(
  index: number,
  run: Run,
  own: readonly FoundInSection[],
  whole: ReadonlyMap<number, readonly FoundInWhole[]>,
  state: PlanState | undefined,
): SectionFindings {
  const inState = state && sectionState(run, index, state);
  return settleSection(own[index] ?? [], whole.get(index), run, inState);
}

function haveSame(one: FoundInSection = [], other: FoundInSection = []): boolean {
  return one.length === other.length && one.every((found, index) => found === other[index]);
}

import { readConstitution } from '../constitution/read-constitution';
import type { Finding } from '../document/finding';
import type { PlanDocument } from '../document/plan-document';
import type { PlanContext } from '../plan/plan-context';
import type { FileKind } from '../project/file-kind';
import { rules as allRules } from '../rules';
import type { PlacedReport } from '../rules/rule';
import { unusedSuppression } from '../rules/unused-suppression';
import { readTemplate } from '../template/read-template';
import type { Template } from '../template/template';
import { nameOf } from '../workspace/uris';
import { type ActiveRule, activeRules, type CheckProblem, type Run, reportsOf } from './active-rules';
import { type CheckOptions, checkPlanPiecewise, type PlanToCheck, recheckPlan } from './check-plan';
import { bySection, foundInWhole } from './check-whole';
import { CheckedDocument } from './checked-document';
import { CheckedPlan } from './checked-plan';
import type { FoundInSection } from './found';
import { judgements, settleSection } from './settle-section';
import { suppress } from './suppress';

/** A document, and the inputs that its findings depend on. */
export interface DocumentToCheck extends PlanToCheck {
  readonly kind: FileKind;
}

/**
 * Checks a plan (see `checkPlan`), a constitution or a template. Constitutions and templates have no state that changes
 * severities.
 */
export function checkDocument(input: DocumentToCheck, options: CheckOptions = {}): Finding[] {
  return [...recheckDocument(input, undefined, options).findings];
}

/**
 * Does the same as `checkDocument`, and reuses results of an earlier check of the document.
 *
 * @param before The check of an earlier version, see `recheckPlan`.
 */
export function recheckDocument(
  input: DocumentToCheck,
  before: CheckedDocument | undefined,
  options: CheckOptions = {},
): CheckedDocument {
  return input.kind === 'plan'
    ? recheckPlan(input, planBefore(before), options)
    : checkGoverning(input, input.kind, options);
}

/** Does the same as `recheckDocument`. Yields between pieces of a plan, so that the caller can do other work. */
export function* checkPiecewise(
  input: DocumentToCheck,
  before: CheckedDocument | undefined,
  options: CheckOptions = {},
): Generator<void, CheckedDocument> {
  return input.kind === 'plan'
    ? yield* checkPlanPiecewise(input, planBefore(before), options)
    : recheckDocument(input, before, options);
}

function planBefore(before: CheckedDocument | undefined): CheckedPlan | undefined {
  return before instanceof CheckedPlan ? before : undefined;
}

/** Checks a constitution or a template. */
function checkGoverning(
  { plan: document, context, settings }: PlanToCheck,
  kind: Exclude<FileKind, 'plan'>,
  { rules = allRules, onProblem = () => {} }: CheckOptions,
): CheckedDocument {
  const ownTemplate = kind === 'template' ? templateIn(document, context) : undefined;
  const ownConstitution = ownTemplate ? undefined : readConstitution(document, context.uri);
  // Every plan copies the comments of its template, so only a plan can tell whether they suppress a finding.
  const active = activeRules(rules, settings).filter(({ rule }) =>
    ownTemplate ? rule.checkTemplate : rule.checkConstitution || rule === unusedSuppression,
  );
  const run: Run = {
    plan: document,
    context,
    ownTemplate,
    ownConstitution,
    settings,
    isFinished: false,
    rules: active,
    precedence: rules,
  };
  const problems: CheckProblem[] = [];
  const found = active.flatMap((each) => {
    const { problem, reports } = reportsOf<PlacedReport>(each.rule, (report) =>
      checkByKind(each, run, report),
    );
    if (problem) problems.push(problem);
    return reports.map((report) => foundInWhole(each.rule, report));
  });
  for (const problem of problems) onProblem(problem);
  const foundBySection = bySection(found);
  const judgement = judgements(rules, settings)(undefined);
  const sections = Array.from({ length: Math.max(1, document.bodies.length) }, (_, index) =>
    settleSection(noneFound, foundBySection.get(index), judgement),
  );
  return new CheckedDocument(run, suppress(sections, run, undefined), problems);
}

const noneFound: FoundInSection = [];

function checkByKind(
  { options, rule }: ActiveRule,
  { context: { constitution, facts }, ownConstitution, ownTemplate }: Run,
  report: (report: PlacedReport) => void,
): void {
  if (ownTemplate) rule.checkTemplate?.({ template: ownTemplate, constitution, options }, report);
  if (ownConstitution) rule.checkConstitution?.({ constitution: ownConstitution, facts, options }, report);
}

function templateIn(document: PlanDocument, { uri }: PlanContext): Template {
  const source = { kind: 'workspace', uri } as const;
  return readTemplate(document, { id: 'team', title: nameOf(uri), source });
}

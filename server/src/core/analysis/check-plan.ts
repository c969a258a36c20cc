import type { Finding } from '../document/finding';
import type { PlanDocument } from '../document/plan-document';
import type { PlanContext } from '../plan/plan-context';
import type { Settings } from '../project/settings';
import { Database, type Query } from '../query';
import { rules as allRules } from '../rules';
import type { Rule } from '../rules/rule';
import type { CheckProblem } from './active-rules';
import { CheckedPlan } from './checked-plan';
import { findingsOf, problemsOf } from './plan-findings';
import { contexts, plans, ruleSets, runOf } from './plan-inputs';

/** A plan, and the inputs that its findings depend on. */
export interface PlanToCheck {
  readonly plan: PlanDocument;
  /** The context gathered for the plan's own URI. */
  readonly context: PlanContext;
  readonly settings: Settings;
}

export interface CheckOptions {
  /** The rules to run; all rules by default. */
  readonly rules?: readonly Rule[];
  /** Receives the problem of a rule that throws. The findings of the other rules are still returned. */
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
  return [...recheckPlan({ plan, context, settings }, undefined, options).findings];
}

/**
 * Does the same as `checkPlan`, and reuses values that an earlier check of the plan computed.
 *
 * @param before The check of an earlier version. Its values are reused where nothing that they read has changed.
 */
export function recheckPlan(
  input: PlanToCheck,
  before: CheckedPlan | undefined,
  options: CheckOptions = {},
): CheckedPlan {
  return new PlanCheck(input, options, before).result();
}

/** The time between two pauses of a piecewise check, in milliseconds. */
const slice = 8;

/** Does the same as `recheckPlan`. Yields between pieces, so that the caller can do other work. */
export function* checkPlanPiecewise(
  input: PlanToCheck,
  before: CheckedPlan | undefined,
  options: CheckOptions = {},
): Generator<void, CheckedPlan> {
  const check = new PlanCheck(input, options, before);
  while (!check.advance(findingsOf)) yield;
  return check.result();
}

/** The check of one version of a plan. */
class PlanCheck {
  private readonly database: Database;
  private readonly uri: string;

  constructor(
    private readonly input: PlanToCheck,
    private readonly options: CheckOptions,
    private readonly before: CheckedPlan | undefined,
  ) {
    this.database = before?.database ?? new Database();
    this.uri = input.context.uri;
  }

  /** Computes a value for some milliseconds. Returns whether it is finished. */
  advance(query: Query<string, unknown>): boolean {
    this.setInputs();
    return this.database.tryFor(slice, query, this.uri) !== undefined;
  }

  result(): CheckedPlan {
    const { before, database, uri } = this;
    this.setInputs();
    const sections = database.get(findingsOf, uri);
    const problems = database.get(problemsOf, uri);
    const { context } = this.input;
    const { onProblem } = this.options;
    for (const problem of problems) if (!before?.problems.includes(problem)) onProblem?.(problem);
    const run = { ...runOf(database, uri), context };
    database.keepOnly([
      [findingsOf, uri],
      [problemsOf, uri],
    ]);
    return new CheckedPlan(run, sections, problems, database);
  }

  /** Sets the inputs again: a check of another version may have set them meanwhile. */
  private setInputs(): void {
    const { context, plan, settings } = this.input;
    this.database.set(plans, this.uri, plan);
    this.database.set(contexts, this.uri, context);
    this.database.set(ruleSets, this.uri, { rules: this.options.rules ?? allRules, settings });
  }
}

import type { Constitution } from '../constitution/constitution';
import type { PlanDocument } from '../document/plan-document';
import type { PlanContext } from '../plan/plan-context';
import type { RuleSettings, Settings } from '../project/settings';
import { defineDerived } from '../query';
import { isOn } from '../rules/is-on';
import type { FixInput, Rule, RuleInput, RuleOptions } from '../rules/rule';
import type { Template } from '../template/template';

/** A rule that threw an error. The other rules still ran. */
export interface CheckProblem {
  readonly rule: string;
  readonly message: string;
}

/** A rule that is not switched off. */
export interface ActiveRule {
  readonly rule: Rule;
  readonly options: RuleOptions;
}

/** The input of one check: a document, its context, and the rules to run. */
export interface Run {
  readonly plan: PlanDocument;
  readonly context: PlanContext;
  /** The document as a template or constitution, where it is one. */
  readonly ownTemplate?: Template;
  readonly ownConstitution?: Constitution;
  readonly settings: Settings;
  /** Whether the plan is finished, see `whyFinished`. */
  readonly isFinished: boolean;
  readonly rules: readonly ActiveRule[];
  /** All rules, disabled ones included. If two rules report the same place, the earlier rule's finding stays. */
  readonly precedence: readonly Rule[];
  readonly onProblem: (problem: CheckProblem) => void;
  /** The rules that threw an error. Each is reported once. */
  readonly failed: Set<Rule>;
}

const known = new WeakMap<Settings, { all: readonly Rule[]; active: readonly ActiveRule[] }>();

/** Returns the enabled rules in order of precedence: the same list for the same settings and rules. */
export function activeRules(rules: readonly Rule[], settings: Settings): readonly ActiveRule[] {
  const before = known.get(settings);
  if (before?.all.length === rules.length && before.all.every((rule, index) => rule === rules[index]))
    return before.active;
  const active = rules
    .filter((rule) => isOn(rule, settings))
    .map((rule) => ({ rule, options: optionsOf(rule, settings.rules[rule.id]) }));
  known.set(settings, { all: rules, active });
  return active;
}

/** Tells whether a rule is enabled and its severity is not set below warning. */
export function isLoud(id: string, { rules, settings }: Run): boolean {
  const severity = settings.rules[id]?.severity;
  return severity !== 'information' && severity !== 'hint' && rules.some(({ rule }) => rule.id === id);
}

/** Creates the input of a rule. */
export function inputOf({ options }: ActiveRule, { plan, context, isFinished }: Run): RuleInput {
  return { plan, context, options, isFinished };
}

/**
 * Creates the input for a rule's fixes.
 *
 * @param index Index of the section in which the report starts.
 */
export function fixInputOf(active: ActiveRule, run: Run, index: number): FixInput {
  return {
    ...inputOf(active, run),
    ownTemplate: run.ownTemplate,
    ownConstitution: run.ownConstitution,
    get section() {
      const section = run.plan.section(index);
      if (!section) throw new RangeError(`The document has no section ${index}.`);
      return section;
    },
  };
}

/** Returns the reports of a rule; none if it throws. The error is passed to `onProblem` once in a run. */
export function reportsOf<Reported>(
  { rule }: ActiveRule,
  { failed, onProblem }: Run,
  check: (report: (report: Reported) => void) => void,
): readonly Reported[] {
  const reports: Reported[] = [];
  try {
    check((report) => reports.push(report));
    return reports;
  } catch (error) {
    const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
    if (!failed.has(rule)) onProblem({ rule: rule.id, message });
    failed.add(rule);
    return [];
  }
}

/** Returns the rule's options, including defaults: the same object for the same settings. */
export const optionsOf = defineDerived(
  ({ options = {} }: Rule, ruleSettings: RuleSettings | undefined): RuleOptions => ({
    ...Object.fromEntries(Object.entries(options).map(([name, option]) => [name, option.default])),
    ...ruleSettings?.options,
  }),
);

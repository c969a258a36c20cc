import type { Constitution } from '../constitution/constitution';
import { findGate } from '../constitution-check/find-gate';
import type { PlanDocument } from '../document/plan-document';
import type { PlanContext } from '../plan/plan-context';
import type { RuleSettings, Settings } from '../project/settings';
import { defineDerived, rethrowInterrupted } from '../query';
import { isOn } from '../rules/is-on';
import type { FixInput, Rule, RuleOptions } from '../rules/rule';
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
}

/** The rules that the settings leave on, by precedence. */
export const activeRules = defineDerived(
  (rules: readonly Rule[], settings: Settings): readonly ActiveRule[] =>
    rules
      .filter((rule) => isOn(rule, settings))
      .map((rule) => ({ rule, options: optionsOf(rule, settings.rules[rule.id]) })),
);

/** Tells whether a rule is enabled and its severity is not set below warning. */
export function isLoud(id: string, { rules, settings }: Run): boolean {
  const severity = settings.rules[id]?.severity;
  return severity !== 'information' && severity !== 'hint' && rules.some(({ rule }) => rule.id === id);
}

/**
 * Creates the input for a rule's fixes.
 *
 * @param index Index of the section in which the report starts.
 */
export function fixInputOf(active: ActiveRule, run: Run, index: number): FixInput {
  const { context, isFinished, plan } = run;
  return {
    plan,
    context,
    isFinished,
    options: active.options,
    ownTemplate: run.ownTemplate,
    ownConstitution: run.ownConstitution,
    take: (part) => part(plan),
    scan: (find) => plan.sections.map(find),
    get gate() {
      return findGate(plan, context.template);
    },
    get section() {
      const section = plan.section(index);
      if (!section) throw new RangeError(`The document has no section ${index}.`);
      return section;
    },
  };
}

/** Returns the reports of a rule; none, and the problem, if the rule throws. */
export function reportsOf<Reported>(
  rule: Rule,
  check: (report: (report: Reported) => void) => void,
): { readonly reports: readonly Reported[]; readonly problem?: CheckProblem } {
  const reports: Reported[] = [];
  try {
    check((report) => reports.push(report));
    return { reports };
  } catch (error) {
    rethrowInterrupted(error);
    const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { reports: [], problem: { rule: rule.id, message } };
  }
}

/** Returns the rule's options, including defaults: the same object for the same settings. */
export const optionsOf = defineDerived(
  ({ options = {} }: Rule, ruleSettings: RuleSettings | undefined): RuleOptions => ({
    ...Object.fromEntries(Object.entries(options).map(([name, option]) => [name, option.default])),
    ...ruleSettings?.options,
  }),
);

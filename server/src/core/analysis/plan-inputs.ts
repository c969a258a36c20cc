import type { SectionBody } from '../document/model';
import { type PlanDocument, parsePlan } from '../document/plan-document';
import { isSameContext, type PlanContext } from '../plan/plan-context';
import { planState, whyFinished } from '../plan/plan-state';
import type { Settings } from '../project/settings';
import { defineInput, defineQuery, type Reader } from '../query';
import type { Rule } from '../rules/rule';
import { activeRules, type Run } from './active-rules';

/** The rules to run, and the settings that switch them on and off. */
export interface RuleSet {
  /** All rules, by precedence: of two that say the same of the same place, the earlier one is heard. */
  readonly rules: readonly Rule[];
  readonly settings: Settings;
}

// The inputs of a check, by the URI of the plan.
export const plans = defineInput<string, PlanDocument>('plan', parsePlan(''));
export const contexts = defineInput<string, PlanContext | undefined>('context', undefined, {
  equal: (former, context) => former !== undefined && context !== undefined && isSameContext(former, context),
});
export const ruleSets = defineInput<string, RuleSet | undefined>('rules', undefined, {
  equal: isSameRuleSet,
});

/** Takes the bodies of a plan's sections, see `Take`. */
export function takeBodies({ bodies }: PlanDocument): readonly SectionBody[] {
  return bodies;
}

function isSameRuleSet(former: RuleSet | undefined, ruleSet: RuleSet | undefined): boolean {
  return (
    former?.settings === ruleSet?.settings &&
    former?.rules.length === ruleSet?.rules.length &&
    former?.rules.every((rule, index) => rule === ruleSet?.rules[index]) === true
  );
}

export const activeRulesOf = defineQuery('active rules', (reader, uri: string) => {
  const { rules, settings } = ruleSetOf(reader, uri);
  return activeRules(rules, settings);
});

/** Whether the plan is finished, see `whyFinished`. */
export const isFinishedOf = defineQuery(
  'finished',
  (reader, uri: string) => whyFinished(reader.get(plans, uri), contextOf(reader, uri)) !== undefined,
);

/** The plan's state; undefined where no state changes severities. */
export const stateOf = defineQuery('state', (reader, uri: string) =>
  ruleSetOf(reader, uri).settings.severityByState
    ? planState(reader.get(plans, uri), contextOf(reader, uri))
    : undefined,
);

export function contextOf(reader: Reader, uri: string): PlanContext {
  const context = reader.get(contexts, uri);
  if (!context) throw new Error(`The context of ${uri} is not set`);
  return context;
}

export function ruleSetOf(reader: Reader, uri: string): RuleSet {
  const ruleSet = reader.get(ruleSets, uri);
  if (!ruleSet) throw new Error(`The rules for ${uri} are not set`);
  return ruleSet;
}

/** Reads the plan and all inputs of its findings. */
export function runOf(reader: Reader, uri: string): Run {
  const { rules: precedence, settings } = ruleSetOf(reader, uri);
  return {
    plan: reader.get(plans, uri),
    context: contextOf(reader, uri),
    settings,
    isFinished: reader.get(isFinishedOf, uri),
    rules: reader.get(activeRulesOf, uri),
    precedence,
  };
}

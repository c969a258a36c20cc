import { sharedWeight, type Terms, weightOf } from '../language/terms';
import type { PlanGate } from './constitution';

/** So much of a gate's name and of an item's has to be the same. */
const gateShare = 0.75;

/** The first of a constitution's gates for plans that has the words of an item's name; undefined for none. */
export function findPlanGate(planGates: readonly PlanGate[], name: Terms): PlanGate | undefined {
  const weight = weightOf(name);
  if (weight === 0) return undefined;
  return planGates.find(({ terms }) => {
    const shared = sharedWeight(terms, name);
    return shared >= weightOf(terms) * gateShare && shared >= weight * gateShare;
  });
}

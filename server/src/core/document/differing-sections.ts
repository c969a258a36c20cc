import type { PlanDocument } from './plan-document';

/**
 * The sections that say something else in one version of a document than in another: indexes, ascending, the same in both.
 * Quick where the later one was parsed after the earlier one.
 *
 * @returns undefined where one has more sections than the other.
 */
export function differingSections(before: PlanDocument, after: PlanDocument): readonly number[] | undefined {
  const { length } = after.bodies;
  if (before.bodies.length !== length) return undefined;
  const { head, tail } = after.taken?.from === before.bodies ? after.taken : { head: 0, tail: 0 };
  const differing: number[] = [];
  for (let index = head; index < length - tail; index++)
    if (before.bodies[index] !== after.bodies[index]) differing.push(index);
  return differing;
}

import type { PlanDocument } from './plan-document';

/**
 * Lists the indexes of sections that differ between two versions, ascending. It is fast if `after` was parsed with
 * `before` as its previous version.
 * @returns undefined if the versions have different numbers of sections.
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

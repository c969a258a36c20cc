import type { SectionBody } from '../plan/model';
import type { PlanDocument } from '../plan/plan-document';

/**
 * The sections whose text differs between two versions of a document: indexes, ascending, the same in both.
 *
 * @returns undefined where more differs than texts: headings, or the labels that links may use. Then any section may mean
 *   something else than before.
 */
export function changedSections(before: PlanDocument, after: PlanDocument): readonly number[] | undefined {
  const { length } = after.bodies;
  if (before.bodies.length !== length) return undefined;
  const { head, tail } = after.taken?.from === before.bodies ? after.taken : { head: 0, tail: 0 };
  const changed: number[] = [];
  for (let index = head; index < length - tail; index++) {
    const old = before.bodies[index]!;
    const body = after.bodies[index]!;
    if (old === body) continue;
    if (!haveSameHeading(old, body) || !haveSameDefinitions(old, body)) return undefined;
    changed.push(index);
  }
  return changed;
}

function haveSameHeading(one: SectionBody, other: SectionBody): boolean {
  return one.heading?.title === other.heading?.title && one.heading?.depth === other.heading?.depth;
}

function haveSameDefinitions(one: SectionBody, other: SectionBody): boolean {
  return (
    one.definitions.length === other.definitions.length &&
    one.definitions.every((label, index) => label === other.definitions[index])
  );
}

import { keptWith } from '../query/kept-with';
import type { SectionBody } from './model';
import type { PlanDocument } from './plan-document';

interface Known {
  readonly bodies: readonly SectionBody[];
  readonly indexes: readonly number[];
}

/**
 * Builds a function that lists the indexes of the sections for which `holds` is true, ascending. For a new version of a
 * plan it tests only the sections that changed since its last call.
 * @param holds Must depend on the section's body alone.
 */
export function sectionsWhere(
  holds: (body: SectionBody) => boolean,
): (plan: PlanDocument) => readonly number[] {
  const lastKnown = keptWith<PlanDocument['chunked']['memory'], Known>();
  return ({ bodies, chunked: { memory } }) => {
    const before = lastKnown.get(memory) ?? { bodies: [], indexes: [] };
    if (before.bodies === bodies) return before.indexes;
    const [head, tail] = sameAtBothEnds(before.bodies, bodies);
    const behind = before.bodies.length - tail;
    const by = bodies.length - before.bodies.length;
    const indexes = before.indexes.filter((index) => index < head);
    for (let index = head; index < bodies.length - tail; index++)
      if (holds(bodies[index]!)) indexes.push(index);
    for (const index of before.indexes) if (index >= behind) indexes.push(index + by);
    lastKnown.set(memory, { bodies, indexes });
    return indexes;
  };
}

/** Counts the sections that two versions share at the start, and behind these at the end. */
function sameAtBothEnds(one: readonly SectionBody[], other: readonly SectionBody[]): [number, number] {
  const most = Math.min(one.length, other.length);
  let head = 0;
  while (head < most && one[head] === other[head]) head++;
  let tail = 0;
  while (tail < most - head && one[one.length - 1 - tail] === other[other.length - 1 - tail]) tail++;
  return [head, tail];
}

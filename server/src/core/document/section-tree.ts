import type { SectionBody } from './model';

/** How the sections of a document stand one below the other. All numbers are indexes of sections. */
export interface SectionTree {
  /** The section whose heading is next above; -1 for a topmost one and for what stands before the first heading. */
  readonly parents: readonly number[];
  /** The first section behind it that is none of its sub-sections; the number of sections where there is none. */
  readonly ends: readonly number[];
  /** The first heading of depth 1, or else the first heading; -1 where there is none. */
  readonly title: number;
}

/** The tree that follows from the headings' depths. */
export function sectionTreeOf(bodies: readonly SectionBody[]): SectionTree {
  const parents: number[] = [];
  const ends: number[] = [];
  const open: number[] = [];
  let title = -1;
  for (let index = 0; index < bodies.length; index++) {
    const depth = depthOf(bodies[index]!);
    while (open.length > 0 && depthOf(bodies[open[open.length - 1]!]!) >= depth) ends[open.pop()!] = index;
    parents.push(open.length > 0 ? open[open.length - 1]! : -1);
    ends.push(index + 1);
    if (depth === 0) continue;
    open.push(index);
    if (title < 0 || (depth === 1 && depthOf(bodies[title]!) > 1)) title = index;
  }
  for (const index of open) ends[index] = bodies.length;
  return { parents, ends, title };
}

/** The depth of a section's heading, 1 to 6; 0 for what stands before the first heading. */
export function depthOf({ heading }: SectionBody): number {
  return heading ? heading.depth : 0;
}

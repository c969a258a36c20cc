import type { SectionBody } from './model';
import { depthOf, type SectionTree, sectionTreeOf } from './section-tree';

/**
 * The headings of a document and the tree that follows from their depths. Consecutive versions with the same headings share
 * one outline, so that it serves as a key for values that follow from headings alone.
 */
export interface Outline {
  /** The plain text of each section's heading; undefined for the text before the first heading. */
  readonly titles: readonly (string | undefined)[];
  /** The depth of each section's heading, 1 to 6; 0 for the text before the first heading. */
  readonly depths: readonly number[];
  readonly tree: SectionTree;
}

/**
 * The outline of the sections of a document.
 *
 * @param former The outline of an earlier version. The same object is returned when the headings are the same.
 */
export function outlineOf(bodies: readonly SectionBody[], former?: Outline): Outline {
  if (former && hasHeadings(former, bodies, 0, bodies.length)) return former;
  return {
    titles: bodies.map(({ heading }) => heading?.title),
    depths: bodies.map(depthOf),
    tree: sectionTreeOf(bodies),
  };
}

/**
 * The outline of a version in which some sections were replaced.
 *
 * @param start The first section that was replaced: an index.
 * @param end The first section behind it that was not: an index.
 */
export function outlineAfter(
  former: Outline,
  bodies: readonly SectionBody[],
  { start, end }: { readonly start: number; readonly end: number },
): Outline {
  return hasHeadings(former, bodies, start, end) ? former : outlineOf(bodies);
}

function hasHeadings(
  { depths, titles }: Outline,
  bodies: readonly SectionBody[],
  start: number,
  end: number,
): boolean {
  if (bodies.length !== titles.length) return false;
  for (let index = start; index < end; index++) {
    const body = bodies[index];
    if (!body || depths[index] !== depthOf(body) || titles[index] !== body.heading?.title) return false;
  }
  return true;
}

/** Takes the outline of a document, see `Take`. */
export function takeOutline({ outline }: { readonly outline: Outline }): Outline {
  return outline;
}

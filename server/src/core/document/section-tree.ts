import { entryAt } from '../text/entry-at';
import type { SectionBody } from './model';

/** The hierarchy of a document's sections. All numbers are section indexes. */
export interface SectionTree {
  /** The parent of each section; -1 for a top-level section and for the text before the first heading. */
  readonly parents: readonly number[];
  /**
   * For each section, the index of the first section behind its subsections; the number of sections if none follows.
   */
  readonly ends: readonly number[];
  /** The first heading of depth 1, otherwise the first heading; -1 without headings. */
  readonly title: number;
}

/** Builds the tree from the depths of the headings. */
export function sectionTreeOf(bodies: readonly SectionBody[]): SectionTree {
  const parents: number[] = [];
  const ends: number[] = [];
  const open: number[] = [];
  let title = -1;
  let titleDepth = 0;
  for (let index = 0; index < bodies.length; index++) {
    const depth = depthOf(entryAt(bodies, index));
    let parent = open.at(-1);
    while (parent !== undefined && depthOf(entryAt(bodies, parent)) >= depth) {
      ends[parent] = index;
      open.pop();
      parent = open.at(-1);
    }
    parents.push(parent ?? -1);
    ends.push(index + 1);
    if (depth === 0) continue;
    open.push(index);
    if (title < 0 || (depth === 1 && titleDepth > 1)) {
      title = index;
      titleDepth = depth;
    }
  }
  for (const index of open) ends[index] = bodies.length;
  return { parents, ends, title };
}

/**
 * Tells whether a section belongs to the header of its document: it is the title's, of depth 1, or stands above the headings.
 *
 * @param index The index of the section.
 * @param depth The depth of its heading, 0 to 6.
 */
export function isHeader({ title }: SectionTree, index: number, depth: number): boolean {
  return depth === 0 || (depth === 1 && index === title);
}

/** Returns the depth of a section's heading, 1 to 6; 0 for the text before the first heading. */
export function depthOf({ heading }: SectionBody): number {
  return heading ? heading.depth : 0;
}

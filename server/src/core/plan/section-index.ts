import type { PlanDocument } from './plan-document';

/**
 * Index of the section whose own text holds an offset: the last one's for an offset at the document's end, 0 for a
 * document without sections.
 */
export function sectionIndexAt({ bodies, starts }: PlanDocument, offset: number): number {
  let low = 0;
  let high = Math.max(0, bodies.length - 1);
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

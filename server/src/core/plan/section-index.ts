import { lastAtMost } from '../text/starts';
import type { PlanDocument } from './plan-document';

/**
 * Index of the section whose own text holds an offset: the last one's for an offset at the document's end, 0 for a
 * document without sections.
 */
export function sectionIndexAt({ bodies, starts }: PlanDocument, offset: number): number {
  return Math.max(0, Math.min(lastAtMost(starts, offset), bodies.length - 1));
}

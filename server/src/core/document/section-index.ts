import { lastAtMost, type Starts } from '../text/starts';
import type { SectionBody } from './model';

/**
 * Returns the index of the section whose own text holds an offset. It is the last section's for the document's end, and
 * 0 for a document without sections.
 */
export function sectionIndexAt(
  { bodies, starts }: { readonly bodies: readonly SectionBody[]; readonly starts: Starts },
  offset: number,
): number {
  return Math.max(0, Math.min(lastAtMost(starts, offset), bodies.length - 1));
}

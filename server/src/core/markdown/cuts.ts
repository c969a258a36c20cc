// A cut is an offset where both sides parse as they do together. Only a fence, an HTML block or a comment reaches
// across a cut; only the parser finds these.

import { findInRope } from '../text/find-in-rope';
import type { Rope } from '../text/rope';

/**
 * A chunk without an inner heading gets finer cuts from this length on, because micromark is quadratic in a chunk's
 * length.
 */
const fineFrom = 8_000;

/**
 * `^` with the m flag would also match behind U+2028. The pattern starts with the rare `#` so that the search is fast.
 */
const heading = /#(?<=(?:^|\n|\r)#)#{0,5}(?=[ \t\r\n]|$)/g;

/**
 * Text at column 0 below a blank line, or an item of an outermost bullet list. Splitting such a list in two does not
 * change the model.
 */
const fine = /(?<=\n[ \t]*\r?\n)(?=[^\s])|(?<=\n)(?=[-*+] +[^\s*_-])/g;

const headingOrFine = new RegExp(`${heading.source}|${fine.source}`, 'g');

const headingHere = /^#{1,6}(?:[ \t\r\n]|$)/;

/** Tells whether a chunk that begins with this text begins a section. */
export function beginsWithHeading(text: string): boolean {
  return headingHere.test(text.slice(0, 7));
}

/**
 * Tells whether a chunk from `start` may end at `end`: above an ATX heading at column 0, or at a fine cut if the chunk
 * is long.
 */
export function isCut(text: Rope, start: number, end: number): boolean {
  if (end === 0 || !/[\r\n]/.test(text.slice(end - 1, end))) return false;
  if (headingHere.test(text.slice(end, end + 7))) return true;
  return end - start >= fineFrom && findInRope(fine, text, end, end) !== undefined;
}

/** Finds the first cut behind `from` in a chunk that begins at `start`. Returns its offset, or the text's length. */
export function nextCut(text: Rope, start: number, from: number): number {
  const fineAt = start + fineFrom;
  const coarse = findInRope(heading, text, from + 1, fineAt);
  const cut = coarse ?? findInRope(headingOrFine, text, Math.max(from + 1, fineAt));
  return cut?.start ?? text.length;
}

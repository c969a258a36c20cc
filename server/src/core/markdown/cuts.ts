// Where a document may be cut so that both sides parse as they do together. No block but a fence, an HTML block or a
// comment reaches over such a place; whether one of those does, only the parser can tell.

import { findInRope } from '../text/find-in-rope';
import type { Rope } from '../text/rope';

/** Chunks without a heading inside are cut finer from this many characters on, for micromark is quadratic in a chunk. */
const fineFrom = 8_000;

/** Exact about line ends, unlike `^` with the m flag, which knows U+2028 too. What is rare comes first, to be found fast. */
const heading = /#(?<=(?:^|\n|\r)#)#{0,5}(?=[ \t\r\n]|$)/g;

/** Text at column 0 below a blank line, or an item of an outermost bullet list: the items of one list or of two are the same to us. */
const fine = /(?<=\n[ \t]*\r?\n)(?=[^\s])|(?<=\n)(?=[-*+] +[^\s*_-])/g;

const headingOrFine = new RegExp(`${heading.source}|${fine.source}`, 'g');

const headingHere = /^#{1,6}(?:[ \t\r\n]|$)/;

/** Whether a chunk that begins with this text begins a section, too. */
export function beginsWithHeading(text: string): boolean {
  return headingHere.test(text.slice(0, 7));
}

/** Whether a chunk that begins at `start` may end at `end`: above an ATX heading at column 0, or a long one at a fine cut. */
export function isCut(text: Rope, start: number, end: number): boolean {
  if (end === 0 || !/[\r\n]/.test(text.slice(end - 1, end))) return false;
  if (headingHere.test(text.slice(end, end + 7))) return true;
  return end - start >= fineFrom && findInRope(fine, text, end, end) !== undefined;
}

/** The first place for a cut behind `from`, in a chunk that begins at `start`: an offset, or the text's length. */
export function nextCut(text: Rope, start: number, from: number): number {
  const fineAt = start + fineFrom;
  const coarse = findInRope(heading, text, from + 1, fineAt);
  const cut = coarse ?? findInRope(headingOrFine, text, Math.max(from + 1, fineAt));
  return cut?.start ?? text.length;
}

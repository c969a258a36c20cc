// Where a document may be cut so that both sides parse as they do together. No block but a fence, an HTML block or a
// comment reaches over such a place; whether one of those does, only the parser can tell.

/** Chunks without a heading inside are cut finer from this many characters on, for micromark is quadratic in a chunk. */
const fineFrom = 8_000;

/** Exact about line ends, unlike `^` with the m flag, which knows U+2028 too. */
const heading = /(?<=^|\n|\r)#{1,6}(?=[ \t\r\n]|$)/g;

/** Text at column 0 below a blank line, or an item of an outermost bullet list: the items of one list or of two are the same to us. */
const fine = /(?<=\n[ \t]*\r?\n)(?=[^\s])|(?<=\n)(?=[-*+] +[^\s*_-])/g;

const headingHere = /^#{1,6}(?:[ \t\r\n]|$)/;

/** Whether a chunk that begins with this text begins a section, too. */
export function beginsWithHeading(text: string): boolean {
  return headingHere.test(text.slice(0, 7));
}

/** Whether `offset` is a place for a cut: above an ATX heading at column 0, or a fine one. */
export function isCut(text: string, offset: number): boolean {
  if (offset === 0 || !/[\r\n]/.test(text[offset - 1]!)) return false;
  return headingHere.test(text.slice(offset, offset + 7)) || matchesAt(fine, text, offset);
}

/** The first place for a cut behind `from`, in a chunk that begins at `start`: an offset, or the text's length. */
export function nextCut(text: string, start: number, from: number): number {
  heading.lastIndex = from + 1;
  const coarse = heading.exec(text)?.index ?? text.length;
  if (coarse - start <= fineFrom) return coarse;
  fine.lastIndex = Math.max(from + 1, start + fineFrom);
  return Math.min(fine.exec(text)?.index ?? coarse, coarse);
}

function matchesAt(pattern: RegExp, text: string, offset: number): boolean {
  const from = Math.max(0, offset - 200);
  pattern.lastIndex = offset - from;
  return pattern.exec(text.slice(from, offset + 200))?.index === offset - from;
}

// Some lines make micromark walk or copy the earlier part of a chunk: setext underlines, definitions, items, quotes,
// footnotes. A lazy continuation line walks its container. The weights are measured nanoseconds per earlier line.

const underline = 150;
const container = 40;
const lazyLine = 40;
const definition = 60;
/**
 * For each comment or instruction that opens in a paragraph, micromark scans ahead for its end, character by character.
 */
const characterAhead = 12;

/** 25 times the cost of the most expensive section in 1,262 files of real projects. */
const mostNanoseconds = 60_000_000;

/** Shorter texts cannot exceed the limit. */
const leastCharacters = 1_000;

const lines = /([^\r\n]*)(?:\r\n?|\n|$)/gy;
const isUnderline = /^[ \t>]*(?:=+|-+)[ \t]*$/;
const isContainer = /^[ \t]*(?:>|[-*+](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$)|\[\^)/;
const isDefinition = /^[ \t>]*\[[^\]]*\]:/;
const opensFence = /^(?:`{3,}(?=[^`]*$)|~{3,})/;

/**
 * Tells whether micromark takes too long, because the text has thousands of lines of a kind that micromark is quadratic
 * in.
 */
export function isTooCostly(text: string): boolean {
  return text.length >= leastCharacters && quadraticCost(text) > mostNanoseconds;
}

/**
 * Sums the cost of the lines that micromark is quadratic in. Reads each line once.
 * @returns Nanoseconds. If the cost exceeds the limit, the sum ends at the line that exceeds it.
 */
export function quadraticCost(text: string): number {
  let nanoseconds = 0;
  let before = 0;
  let fence: string | undefined;
  // HTML and front matter contain no fences.
  let hasFences = !text.startsWith('---');
  /** The number of the line that opens the innermost item, quote or footnote; 0 outside of these. */
  let opened = 0;
  let runEnd = 0;
  for (const { 1: line = '', index: start } of text.matchAll(lines)) {
    before++;
    if (fence) {
      if (line.startsWith(fence) && line.slice(fence.length).replaceAll(fence.charAt(0), '').trim() === '')
        fence = undefined;
      continue;
    }
    if (line.trim() === '') {
      opened = 0;
      continue;
    }
    if (line.startsWith('<')) hasFences = false;
    fence = hasFences ? opensFence.exec(line)?.[0] : undefined;
    if (isUnderline.test(line)) nanoseconds += underline * before;
    else if (isDefinition.test(line)) nanoseconds += definition * before;
    if (isContainer.test(line)) {
      nanoseconds += container * before;
      opened = before;
    } else if (opened > 0) nanoseconds += lazyLine * (before - opened);
    if (line.includes('<!') || line.includes('<?')) {
      if (start >= runEnd) runEnd = endOfRun(text, start);
      for (const { index } of line.matchAll(/<[!?]/g))
        nanoseconds += characterAhead * (runEnd - start - index);
    }
    if (nanoseconds > mostNanoseconds) break;
  }
  return nanoseconds;
}

/** Returns the offset of the next blank line, or the text's length. */
function endOfRun(text: string, from: number): number {
  const blank = /(?:\r\n?|\n)[ \t]*(?:\r\n?|\n)/g;
  blank.lastIndex = from;
  return blank.exec(text)?.index ?? text.length;
}

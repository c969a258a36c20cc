import type { Rope } from '../text/rope';
import { isTooCostly } from './parsing-cost';
import { readPlain } from './plain/read-plain';
import { parseWithRemark } from './remark';
import type { Tree } from './tree/tree';

const frontMatter = /^\ufeff?---[ \t]*\r?\n(?:[\s\S]*?\r?\n)?---[ \t]*(?:\r?\n|$)/;

const mayBeFrontMatter = /^\ufeff?---/;

/**
 * Where a document's front matter ends: the offset behind its closing line, 0 when there is none. One that is not closed
 * is none: given an open one, micromark loses the lists and quotes of the whole text.
 */
export function frontMatterEnd(text: string): number {
  return frontMatter.exec(text)?.[0].length ?? 0;
}

/** The same of a text that may be long: only as much of it is looked at as it takes. */
export function frontMatterEndIn(text: Rope): number {
  if (!mayBeFrontMatter.test(text.slice(0, 5))) return 0;
  for (let size = 4_096; ; size *= 4) {
    const head = text.slice(0, size);
    const end = frontMatterEnd(head);
    // A closing line that ends the head may go on behind it.
    if (head.length === text.length || (end > 0 && end < head.length)) return end;
  }
}

/** More than this in one go would stall whoever waits for the answer. */
const largest = 64_000;
const mostDelimiters = 4_000;

/**
 * The syntax tree of Markdown text: CommonMark with GFM tables and footnotes. Never throws.
 *
 * @param text The text.
 * @param atStart Whether it is the start of a document, the only place for front matter.
 * @returns The tree; undefined for a text that is too long, too dense in delimiters, too deeply nested or of a shape too
 * costly to be parsed in reasonable time: remark is quadratic in these.
 */
export function parseMarkdown(text: string, atStart: boolean): Tree | undefined {
  if (text.length > largest || isTooDense(text) || isTooNested(text)) return undefined;
  const from = atStart ? frontMatterEnd(text) : 0;
  const plain = readPlain(text, from);
  if (plain) return plain;
  if (isTooCostly(text)) return undefined;
  try {
    return parseWithRemark(text, from > 0);
  } catch (error) {
    // Thousands of nested quotes or lists overflow the parser's stack.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Whether a paragraph holds thousands of delimiters. Code and tables, which may, are cheap. */
function isTooDense(text: string): boolean {
  if (text.length < mostDelimiters) return false;
  return text
    .split(/(?:\r\n?|\n)[ \t]*(?:\r\n?|\n)/)
    .some(
      (run) =>
        run.length >= mostDelimiters &&
        !/^[^\S\r\n\u2028\u2029]*(?:\||```|~~~)/m.test(run) &&
        (run.match(/[*_[\]<>]/g)?.length ?? 0) > mostDelimiters,
    );
}

/** A footnote in itself is what a list in a list is: `[^a]: - [^a]: -`. */
const nested = /^(?:[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])(?=[ \t])|\[\^[^\]\r\n]{1,99}\]:)){150}/m;

/**
 * Whether a line opens hundreds of quotes or lists, one in the other: whoever walks such a tree runs out of stack. Other
 * ways to nest as deep need more text than is parsed in one go.
 */
function isTooNested(text: string): boolean {
  return hasLineOf(150, text) && nested.test(text);
}

/** Whether a line has so many characters. */
function hasLineOf(length: number, text: string): boolean {
  for (let start = 0; start + length <= text.length; ) {
    const end = text.indexOf('\n', start);
    if (end < 0 || end - start >= length) return true;
    start = end + 1;
  }
  return false;
}

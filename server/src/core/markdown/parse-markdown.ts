import type { Rope } from '../text/rope';
import { isTooCostly } from './parsing-cost';
import { readPlain } from './plain/read-plain';
import { parseWithRemark } from './remark';
import type { Tree } from './tree/tree';

const frontMatter = /^\ufeff?---[ \t]*\r?\n(?:[\s\S]*?\r?\n)?---[ \t]*(?:\r?\n|$)/;

const mayBeFrontMatter = /^\ufeff?---/;

/**
 * Returns the offset behind the closing line of a document's front matter, or 0 without front matter. Unclosed front
 * matter is not front matter: micromark would lose all lists and quotes of the text.
 */
export function frontMatterEnd(text: string): number {
  return frontMatter.exec(text)?.[0].length ?? 0;
}

/** Does the same for a rope, and reads no more of it than needed. */
export function frontMatterEndIn(text: Rope): number {
  if (!mayBeFrontMatter.test(text.slice(0, 5))) return 0;
  for (let size = 4_096; ; size *= 4) {
    const head = text.slice(0, size);
    const end = frontMatterEnd(head);
    // A closing line at the end of `head` may continue behind it.
    if (head.length === text.length || (end > 0 && end < head.length)) return end;
  }
}

/** Parsing more characters than this at once delays other requests too long. */
const largest = 64_000;
const mostDelimiters = 4_000;

/**
 * Parses Markdown: CommonMark with GFM tables and footnotes. Never throws.
 * @param atStart Whether `text` starts a document; only then it may have front matter.
 * @returns undefined if parsing takes too long, because remark is quadratic: the text is too long, has too many
 * delimiters or too deep nesting, or an expensive shape.
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

/** Tells whether a paragraph has thousands of delimiters. Code and tables are cheap and do not count. */
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

/** A footnote definition nests like a list item: `[^a]: - [^a]: -`. */
const nested = /^(?:[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])(?=[ \t])|\[\^[^\]\r\n]{1,99}\]:)){150}/m;

/**
 * Tells whether one line opens hundreds of nested quotes or lists. Walking such a tree overflows the stack. Other deep
 * nesting needs more text than the parser accepts.
 */
function isTooNested(text: string): boolean {
  return hasLineOf(150, text) && nested.test(text);
}

/** Tells whether a line has at least `length` characters. */
function hasLineOf(length: number, text: string): boolean {
  for (let start = 0; start + length <= text.length; ) {
    const end = text.indexOf('\n', start);
    if (end < 0 || end - start >= length) return true;
    start = end + 1;
  }
  return false;
}

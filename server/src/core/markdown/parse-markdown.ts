import type { Nodes, Root } from 'mdast';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmTable } from 'micromark-extension-gfm-table';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

// Of GFM only what a plan's meaning depends on: literal autolinks alone cost a third of the parsing time. Task items
// are read from an item's text, for micromark's extension lets an empty item make a task of the paragraph below it.
const syntax = [gfmTable(), gfmFootnote()];
const tree = [gfmTableFromMarkdown(), gfmFootnoteFromMarkdown()];

const body = unified()
  .data('micromarkExtensions', syntax)
  .data('fromMarkdownExtensions', tree)
  .use(remarkParse)
  .freeze();

const opening = unified()
  .data('micromarkExtensions', [frontmatter(['yaml']), ...syntax])
  .data('fromMarkdownExtensions', [frontmatterFromMarkdown(['yaml']), ...tree])
  .use(remarkParse)
  .freeze();

const frontMatter = /^\ufeff?---[ \t]*\r?\n(?:[\s\S]*?\r?\n)?---[ \t]*(?:\r?\n|$)/;

/**
 * Where a document's front matter ends: the offset behind its closing line, 0 when there is none. One that is not closed
 * is none: given an open one, micromark loses the lists and quotes of the whole text.
 */
export function frontMatterEnd(text: string): number {
  return frontMatter.exec(text)?.[0].length ?? 0;
}

const byteOrderMark = '\ufeff';

/** More than this in one go would stall whoever waits for the answer. */
const largest = 64_000;
const mostDelimiters = 4_000;

/**
 * The syntax tree of Markdown text: CommonMark with GFM tables and footnotes. Never throws.
 *
 * @param text The text.
 * @param atStart Whether it is the start of a document, the only place for front matter.
 * @returns An mdast root; its positions are offsets into `text`, from 0, end exclusive. Undefined for a text that is too
 * long, too dense in delimiters or too deeply nested to be parsed in reasonable time: the parser is quadratic in these.
 */
export function parseMarkdown(text: string, atStart: boolean): Root | undefined {
  if (text.length > largest || isTooDense(text) || isTooNested(text)) return undefined;
  const parser = atStart && frontMatterEnd(text) > 0 ? opening : body;
  try {
    const tree = parser.parse(text);
    // micromark drops a byte order mark and counts from behind it.
    if (text.startsWith(byteOrderMark)) moveOn(tree, byteOrderMark.length);
    return tree;
  } catch (error) {
    // Thousands of nested quotes or lists overflow the parser's stack.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function moveOn(node: Nodes, by: number): void {
  if (node.position) {
    node.position.start.offset! += by;
    node.position.end.offset! += by;
  }
  if ('children' in node) for (const child of node.children) moveOn(child, by);
}

/** Whether a paragraph holds thousands of delimiters. Code and tables, which may, are cheap. */
function isTooDense(text: string): boolean {
  if (text.length < mostDelimiters) return false;
  return text
    .split(/\n[ \t]*\n/)
    .some(
      (run) =>
        run.length >= mostDelimiters &&
        !/^\s*(?:\||```|~~~)/m.test(run) &&
        (run.match(/[*_[\]<>]/g)?.length ?? 0) > mostDelimiters,
    );
}

/**
 * Whether a line opens hundreds of quotes or lists, one in the other: whoever walks such a tree runs out of stack. Other
 * ways to nest as deep need more text than is parsed in one go.
 */
function isTooNested(text: string): boolean {
  return /^(?:[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])(?=[ \t]))){300}/m.test(text);
}

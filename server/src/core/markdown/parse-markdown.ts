import type { Root } from 'mdast';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmTable } from 'micromark-extension-gfm-table';
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

// Of GFM only what a plan's meaning depends on: literal autolinks alone cost a third of the parsing time.
const syntax = [gfmTable(), gfmTaskListItem(), gfmFootnote()];
const tree = [gfmTableFromMarkdown(), gfmTaskListItemFromMarkdown(), gfmFootnoteFromMarkdown()];

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

/**
 * The syntax tree of Markdown text: CommonMark with GFM tables, task items and footnotes. Never throws.
 *
 * @param text The text.
 * @param atStart Whether it is the start of a document, the only place for front matter.
 * @returns An mdast root; its positions are offsets into `text`, from 0, end exclusive.
 */
export function parseMarkdown(text: string, atStart: boolean): Root {
  const parser = atStart && frontMatterEnd(text) > 0 ? opening : body;
  return parser.parse(text);
}

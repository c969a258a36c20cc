import type { Block, CodeBlock, Comment, Html, SectionBody } from '../document/model';
import { defineDerived } from '../query';
import type { Span } from '../span/span';
import type { Template } from '../template/template';
import { labelWording } from '../text/wording';

/**
 * A fence, comment or HTML element that was left open, so that headings of the plan count as its content. Spans are relative to
 * the section.
 */
export interface OpenBlock {
  readonly kind: 'fence' | 'comment' | 'element';
  readonly span: Span;
  /** The line that opens it, without its line end. */
  readonly opening: Span;
  /** The text that closes the block: the fence's own characters, `-->`, or an end tag. */
  readonly closing: string;
  /** Whether a later block closes it; if not, it runs to the end of the document. */
  readonly closesLate: boolean;
  /** The titles of the headings it swallows; a comment at the end of a plan may swallow none. */
  readonly headings: readonly string[];
  /** The offset of the first swallowed heading; undefined without one. */
  readonly firstHeading: number | undefined;
}

/**
 * The fences, comments and HTML elements of a section that were left open.
 *
 * A fence or an element may run to the end of a document with code alone in it. It counts as left open where its content
 * evidently goes over into the plan: at a heading of the template, or at headings that no code has.
 */
export const openBlocksIn = defineDerived(
  ({ blocks, text }: SectionBody, template: Template | undefined): readonly OpenBlock[] =>
    blocks.flatMap((block) => openBlock(text, block, template) ?? []),
);

function openBlock(text: string, block: Block, template: Template | undefined): OpenBlock | undefined {
  switch (block.kind) {
    case 'code':
      return openFence(text, block, template);
    case 'comment':
      return openComment(text, block);
    case 'html':
      return openElement(text, block, template);
    default:
      return undefined;
  }
}

function openFence(text: string, block: CodeBlock, template: Template | undefined): OpenBlock | undefined {
  const { closed, contentSpan, fenced, language, span } = block;
  // A fence in a list or a quote ends with it.
  if (!fenced || !isAtLineStart(text, span.start)) return undefined;
  const content = text.slice(contentSpan.start, contentSpan.end);
  if (!content.includes('#')) return undefined;
  const fence = /^(?:`{3,}|~{3,})/.exec(text.slice(span.start, span.start + 80))?.[0];
  if (!fence) return undefined;
  const headings = headingsFromPlan(content, template);
  if (!headings) return undefined;
  const { start } = headings[0];
  if (closed && (isMarkdown(language) || !opensAnother(content.slice(start), fence))) return undefined;
  return {
    kind: 'fence',
    span,
    opening: lineAt(text, span.start),
    closing: fence,
    closesLate: closed,
    headings: headings.map(({ title }) => title),
    firstHeading: contentSpan.start + start,
  };
}

function openComment(text: string, { span }: Comment): OpenBlock | undefined {
  if (!isAtLineStart(text, span.start)) return undefined;
  const content = text.slice(span.start, span.end);
  const isClosed = content.endsWith('-->');
  const another = content.indexOf('<!--', 4);
  if (isClosed && another < 0) return undefined;
  const headings = headingsIn(isClosed ? content.slice(0, another) : content);
  const first = headings[0];
  // A comment may quote another one.
  if (isClosed && !first) return undefined;
  return {
    kind: 'comment',
    span,
    opening: lineAt(text, span.start),
    closing: '-->',
    closesLate: isClosed,
    headings: headings.map(({ title }) => title),
    firstHeading: first && span.start + first.start,
  };
}

/** The elements that no blank line ends: without an end tag they run to the end of the document. */
const startTag = /^ {0,3}<(pre|script|style|textarea)(?=[\s>])/i;
const endTag = /<\/(?:pre|script|style|textarea)>/i;

function openElement(text: string, { span }: Html, template: Template | undefined): OpenBlock | undefined {
  const content = text.slice(span.start, span.end);
  const tag = startTag.exec(content);
  if (!tag || endTag.test(content) || !isAtLineStart(text, span.start)) return undefined;
  const headings = headingsFromPlan(content, template);
  if (!headings) return undefined;
  return {
    kind: 'element',
    span,
    opening: lineAt(text, span.start + content.indexOf('<')),
    closing: `</${tag[1]}>`,
    closesLate: false,
    headings: headings.map(({ title }) => title),
    firstHeading: span.start + headings[0].start,
  };
}

interface HeadingInContent {
  /** Offset of its line in the content. */
  readonly start: number;
  readonly title: string;
  readonly depth: number;
}

function headingsIn(content: string): HeadingInContent[] {
  return [...content.matchAll(/^(#{1,6})[ \t]+(\S[^\r\n]*?)[ \t]*#*[ \t]*\r?$/gm)].map(
    ({ 1: signs = '', 2: title = '', index }) => ({
      start: index,
      title,
      depth: signs.length,
    }),
  );
}

/** The headings from the one on with which code goes over into the plan; undefined where it does not. */
function headingsFromPlan(
  content: string,
  template: Template | undefined,
): readonly [HeadingInContent, ...HeadingInContent[]] | undefined {
  const headings = headingsIn(content);
  const ofTemplate = headings.findIndex(({ title }) =>
    template?.vocabulary.headings.has(labelWording(title)),
  );
  const [first, ...others] = headings.slice(ofTemplate >= 0 ? ofTemplate : proseHeading(content, headings));
  return first && [first, ...others];
}

/**
 * The index of the first heading of a plan in code whose comments may begin with number signs: it is of depth 2 or more, stands between
 * blank lines, and other Markdown or another such heading follows. The number of headings where there is none.
 */
function proseHeading(content: string, headings: readonly HeadingInContent[]): number {
  const apart = headings.filter(
    ({ depth, start }) =>
      depth > 1 &&
      /^(?:[\s\S]*\n)?[ \t]*\r?\n$|^$/.test(content.slice(Math.max(0, start - 200), start)) &&
      /^[^\n]*\n[ \t]*\r?(?:\n|$)/.test(content.slice(start, start + 400)),
  );
  const [first, second] = apart;
  if (!first) return headings.length;
  return second || markdown.test(content.slice(first.start)) ? headings.indexOf(first) : headings.length;
}

/** Markdown that code of no language looks like: bold labels, checkboxes, the second line of a table. */
const markdown = /^(?:\*\*[^*\n]{1,80}\*\*|[-*] \[[ xX]\] |\|(?:[ \t]*:?-{3,}:?[ \t]*\|)+)/m;

/** Whether a line opens a block with a fence that would not close this one: the fence before was forgotten. */
function opensAnother(content: string, fence: string): boolean {
  return new RegExp(
    `^ {0,3}${fence[0]}{${fence.length}}[ \\t]*[\\p{L}][\\p{L}\\p{N}+#-]*[ \\t]*\\r?$`,
    'mu',
  ).test(content);
}

function isMarkdown(language: string): boolean {
  return /^(?:md|mdx|markdown)$/i.test(language);
}

/** Whether nothing but the few spaces that Markdown allows stands before a place in its line. */
function isAtLineStart(text: string, offset: number): boolean {
  return /(?:^|[\r\n]) {0,3}$/.test(text.slice(Math.max(0, offset - 4), offset));
}

function lineAt(text: string, start: number): Span {
  const line = text.slice(start, start + 500).replace(/[\r\n][\s\S]*/, '');
  return { start, end: start + line.trimEnd().length };
}

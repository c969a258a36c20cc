import { keptWith } from '../kept-with';
import type { CodeBlock, Comment, SectionBody } from '../plan/model';
import type { Span } from '../span';
import type { Template } from '../template/template';
import { labelWording } from '../unfinished/wording';

/** A fence or comment that was left open, so that headings of the plan count as its content. Spans are relative to the section. */
export interface OpenBlock {
  readonly kind: 'fence' | 'comment';
  readonly span: Span;
  /** The line that opens it, without its line end. */
  readonly opening: Span;
  /** The fence's own characters, or `-->`: the text that closes the block. */
  readonly closing: string;
  /** Whether a later block closes it; if not, it runs to the end of the document. */
  readonly closesLate: boolean;
  /** The titles of the headings it swallows; a comment at the end of a plan may swallow none. */
  readonly headings: readonly string[];
  /** The offset of the first swallowed heading; undefined without one. */
  readonly firstHeading: number | undefined;
}

const openBlocks = keptWith<SectionBody, { template: Template | undefined; blocks: readonly OpenBlock[] }>();

const noBlocks: readonly OpenBlock[] = [];

/**
 * The fences and comments of a section that were left open.
 *
 * A fence may run to the end of a document with code alone in it. It counts as left open where its content evidently goes
 * over into the plan: at a heading of the template, or at headings that no code has.
 */
export function openBlocksIn(body: SectionBody, template: Template | undefined): readonly OpenBlock[] {
  const cached = openBlocks.get(body);
  if (cached && cached.template === template) return cached.blocks;
  const blocks = body.blocks.flatMap((block) => {
    const open =
      block.kind === 'code'
        ? openFence(body.text, block, template)
        : block.kind === 'comment'
          ? openComment(body.text, block)
          : undefined;
    return open ? [open] : [];
  });
  const found = blocks.length === 0 ? noBlocks : blocks;
  openBlocks.set(body, { template, blocks: found });
  return found;
}

function openFence(text: string, block: CodeBlock, template: Template | undefined): OpenBlock | undefined {
  const { closed, contentSpan, fenced, language, span } = block;
  // A fence in a list or a quote ends with it.
  if (!fenced || !isAtLineStart(text, span.start)) return undefined;
  const content = text.slice(contentSpan.start, contentSpan.end);
  if (!content.includes('#')) return undefined;
  const fence = /^(?:`{3,}|~{3,})/.exec(text.slice(span.start, span.start + 80))?.[0];
  if (!fence) return undefined;
  const headings = headingsIn(content);
  const first = headings.findIndex(({ title }) => template?.vocabulary.headings.has(labelWording(title)));
  const from = first >= 0 ? first : proseHeading(content, headings);
  if (from < 0) return undefined;
  const start = headings[from]!.start;
  if (closed && (isMarkdown(language) || !opensAnother(content.slice(start), fence))) return undefined;
  return {
    kind: 'fence',
    span,
    opening: lineAt(text, span.start),
    closing: fence,
    closesLate: closed,
    headings: headings.slice(from).map(({ title }) => title),
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

interface HeadingInContent {
  /** Offset of its line in the content. */
  readonly start: number;
  readonly title: string;
  readonly depth: number;
}

function headingsIn(content: string): HeadingInContent[] {
  return [...content.matchAll(/^(#{1,6})[ \t]+(\S[^\r\n]*?)[ \t]*#*[ \t]*\r?$/gm)].map((match) => ({
    start: match.index,
    title: match[2]!,
    depth: match[1]!.length,
  }));
}

/**
 * The first heading of a plan in code whose comments may begin with number signs: it is of depth 2 or more, stands between
 * blank lines, and other Markdown or another such heading follows.
 */
function proseHeading(content: string, headings: readonly HeadingInContent[]): number {
  const apart = headings.filter(
    ({ depth, start }) =>
      depth > 1 &&
      /^(?:[\s\S]*\n)?[ \t]*\r?\n$|^$/.test(content.slice(Math.max(0, start - 200), start)) &&
      /^[^\n]*\n[ \t]*\r?(?:\n|$)/.test(content.slice(start, start + 400)),
  );
  const [first, second] = apart;
  if (!first) return -1;
  return second || markdown.test(content.slice(first.start)) ? headings.indexOf(first) : -1;
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
  const length = /^[^\r\n]*/.exec(text.slice(start, start + 500))![0].trimEnd().length;
  return { start, end: start + length };
}

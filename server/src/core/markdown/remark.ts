import type {
  Heading,
  ListItem,
  Nodes,
  Paragraph,
  PhrasingContent,
  Root,
  RootContent,
  TableRow,
} from 'mdast';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { toString as plainText } from 'mdast-util-to-string';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmTable } from 'micromark-extension-gfm-table';
import type { Extension, Tokenizer } from 'micromark-util-types';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Span } from '../span/span';
import { insideOfPipes } from '../text/inside-of-pipes';
import type { BlockNode, ItemNode, Mark, Prose, RowNode, Tree } from './tree/tree';

// Literal autolinks alone cost a third of the parsing time, and plans do not need them. Task items are read from their
// text: with micromark's extension, an empty item makes the paragraph below it a task.
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

/**
 * Parses any Markdown with remark.
 * @param frontMatter Whether the text begins with front matter.
 * @param labels Normalized labels that links may use besides the definitions in the text; footnote labels start with
 * `^`.
 * @throws RangeError If thousands of nested quotes or lists overflow the parser's stack.
 */
export function parseWithRemark(text: string, frontMatter: boolean, labels: readonly string[] = []): Tree {
  const parser = frontMatter ? opening : body;
  const root: Root = (labels.length > 0 ? withLabels(parser, labels) : parser).parse(text);
  return new TreeReader(text).blocks(root.children);
}

/** Adds labels to a parser through a construct that is tried at each line and never matches. */
function withLabels(parser: typeof body, labels: readonly string[]) {
  const links = labels.filter((label) => !label.startsWith('^')).map((label) => label.toUpperCase());
  const notes = labels.filter((label) => label.startsWith('^')).map((label) => label.slice(1).toUpperCase());
  const tokenize: Tokenizer = function (_effects, _ok, nok) {
    // micromark records defined labels in `defined`, and those of footnotes in `gfmFootnotes`.
    const { parser: known } = this;
    if (!known.defined.includes(links[0] ?? '')) known.defined.push(...links);
    known.gfmFootnotes ??= [];
    if (!known.gfmFootnotes.includes(notes[0] ?? '')) known.gfmFootnotes.push(...notes);
    return nok;
  };
  const told: Extension = { document: { null: { name: 'outsideLabels', tokenize } } };
  const extensions = parser.data('micromarkExtensions') ?? [];
  return parser().data('micromarkExtensions', [...extensions, told]);
}

const byteOrderMark = '\ufeff';

const markKinds: Partial<Record<PhrasingContent['type'], Mark['kind']>> = {
  inlineCode: 'code',
  link: 'link',
  image: 'image',
  linkReference: 'reference',
  imageReference: 'reference',
  footnoteReference: 'footnote',
  strong: 'strong',
  emphasis: 'emphasis',
};

/** Converts remark's tree to the part that plans need. */
class TreeReader {
  /** micromark drops a byte order mark and counts offsets from behind it. */
  private readonly ahead: number;

  constructor(private readonly text: string) {
    this.ahead = text.startsWith(byteOrderMark) ? byteOrderMark.length : 0;
  }

  blocks(nodes: readonly RootContent[]): BlockNode[] {
    return nodes.flatMap((node) => this.block(node) ?? []);
  }

  private block(node: RootContent): BlockNode | undefined {
    const { start, end } = this.spanOf(node);
    switch (node.type) {
      case 'heading': {
        const title = plainText(node, { includeHtml: false });
        return { type: 'heading', start, end, depth: node.depth, prose: this.proseOf(node), title };
      }
      case 'paragraph':
        return { type: 'paragraph', start, end, prose: this.proseOf(node) };
      case 'list': {
        const children = node.children.map((item) => this.item(item));
        return { type: 'list', start, ordered: node.ordered === true, children };
      }
      case 'table':
        return { type: 'table', start, end, rows: node.children.map((row) => this.row(row)) };
      case 'code':
        return { type: 'code', start, end, language: node.lang ?? '' };
      case 'html':
        return { type: 'html', start, end };
      case 'thematicBreak':
        return { type: 'rule', start, end };
      case 'yaml':
        return { type: 'front-matter', start, end };
      case 'blockquote':
        return { type: 'quote', start, children: this.blocks(node.children) };
      case 'footnoteDefinition':
        return { type: 'footnote', start, label: node.identifier, children: this.blocks(node.children) };
      case 'definition':
        return { type: 'definition', start, label: node.identifier };
      default:
        return undefined;
    }
  }

  private item(node: ListItem): ItemNode {
    const { start, end } = this.spanOf(node);
    const children = this.blocks(node.children);
    const last = children.at(-1);
    const contentEnd =
      last?.type === 'code' ? last.end : last?.type === 'list' ? (last.children.at(-1)?.end ?? end) : end;
    // If a fence is open in an item, micromark ends the item behind the marker of the next item.
    const overlapsNext = /\S/.test(this.text.slice(contentEnd, end));
    return { start, end: overlapsNext ? contentEnd : end, children };
  }

  private row(node: TableRow): RowNode {
    const cells = node.children.map((cell) => ({
      span: insideOfPipes(this.text, this.spanOf(cell)),
      marks: this.marksOf(cell.children),
    }));
    return { ...this.spanOf(node), cells };
  }

  private proseOf(node: Paragraph | Heading): Prose {
    const first = node.children[0];
    const last = node.children.at(-1);
    const { end } = this.spanOf(node);
    const span =
      first && last ? { start: this.spanOf(first).start, end: this.spanOf(last).end } : { start: end, end };
    return { span, marks: this.marksOf(node.children) };
  }

  /** Collects the markup of phrasing content, outer marks before inner ones. */
  private marksOf(nodes: readonly PhrasingContent[]): Mark[] {
    const marks: Mark[] = [];
    const visit = (node: PhrasingContent) => {
      const kind =
        node.type === 'html' ? (node.value.startsWith('<!--') ? 'comment' : 'html') : markKinds[node.type];
      if (kind && node.position) marks.push({ kind, span: this.spanOf(node) });
      if ('children' in node) for (const child of node.children) visit(child);
    };
    for (const node of nodes) visit(node);
    return marks;
  }

  private spanOf({ position, type }: Nodes): Span {
    const start = position?.start.offset;
    const end = position?.end.offset;
    if (start === undefined || end === undefined) throw new Error(`No position of a node of type ${type}`);
    return { start: start + this.ahead, end: end + this.ahead };
  }
}

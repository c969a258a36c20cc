import { parseMarkdown } from '../markdown/parse-markdown';
import type {
  BlockNode,
  HeadingNode,
  ItemNode,
  ListNode,
  ParagraphNode,
  Prose,
  TableNode,
  Tree,
} from '../markdown/tree/tree';
import { type Span, shift, trim } from '../span/span';
import { copyOf } from '../text/copy-of';
import { withContinuedFields } from './continued-fields';
import type { Block, Field, Heading, Row, SectionBody } from './model';
import { readFields } from './read-fields';

/**
 * Reads the sections of a chunk: one for each heading, and one for text before the first heading.
 * @param text The chunk's text.
 * @param tree Its tree; undefined if the text is too expensive to parse.
 * @returns Sections; their joined texts equal `text`.
 */
export function readSections(text: string, tree: Tree | undefined): SectionBody[] {
  if (!tree) return [unreadSection(text)];
  if (isOne(text, tree)) return [new SectionReader(text, 0).read(tree)];
  const headings = tree.filter((node) => node.type === 'heading');
  const starts = headings.map((heading) => lineStart(text, heading.start));
  if (starts[0] !== 0) starts.unshift(0);
  const sections: SectionBody[] = [];
  let next = 0;
  for (const [index, start] of starts.entries()) {
    const end = starts[index + 1] ?? text.length;
    const nodes: BlockNode[] = [];
    for (let node = tree[next]; node && node.start < end; node = tree[++next]) nodes.push(node);
    sections.push(new SectionReader(text.slice(start, end), start).read(nodes));
  }
  return sections;
}

/** Tells whether a chunk is a single section with a heading, as nearly all are. */
function isOne(text: string, tree: Tree): boolean {
  for (let index = 1; index < tree.length; index++) if (tree[index]?.type === 'heading') return false;
  return tree[0]?.type === 'heading' && lineStart(text, tree[0].start) === 0;
}

/** The list that an item stands in. */
interface ItemPlace {
  readonly ordered: boolean;
  /** The number of items that the item is nested in. */
  readonly level: number;
  /** The index of the block that the item is nested in. */
  readonly parent: number | undefined;
  readonly quoted: boolean;
}

/** Reads only the heading of a text that is too expensive to parse. */
function unreadSection(text: string): SectionBody {
  const line = /^#{1,6}(?=[ \t\r\n])[^\r\n]{0,1000}\r?\n/.exec(text)?.[0] ?? '';
  const tree = line ? parseMarkdown(line, false) : undefined;
  const heading = tree ? readSections(line, tree)[0]?.heading : undefined;
  return {
    text,
    heading,
    blocks: [{ kind: 'unread', span: { start: line.length, end: text.length } }],
    definitions: [],
  };
}

function lineStart(text: string, offset: number): number {
  while (offset > 0 && text[offset - 1] !== '\n' && text[offset - 1] !== '\r') offset--;
  return offset;
}

/** The GFM syntax: a box, white space, and then other text. */
const checkbox = /^\[([ \tx])\]\s+(?=\S)/i;

class SectionReader {
  private readonly blocks: Block[] = [];
  private readonly definitions: string[] = [];
  private heading: Heading | undefined;

  constructor(
    private readonly text: string,
    private readonly base: number,
  ) {}

  read(nodes: readonly BlockNode[]): SectionBody {
    for (const node of nodes) {
      if (node.type === 'heading' && !this.heading) this.heading = this.readHeading(node);
      else this.readBlock(node, 0, undefined, false);
    }
    return {
      text: this.text,
      heading: this.heading,
      blocks: withContinuedFields(this.text, this.blocks),
      definitions: this.definitions,
    };
  }

  private readHeading(node: HeadingNode): Heading {
    return {
      kind: 'heading',
      span: this.spanOf(node),
      depth: node.depth,
      prose: this.moved(node.prose),
      title: copyOf(
        /\s\s|[^\S ]|^ | $/.test(node.title) ? node.title.replace(/\s+/g, ' ').trim() : node.title,
      ),
    };
  }

  private readBlock(node: BlockNode, level: number, parent: number | undefined, quoted: boolean): void {
    switch (node.type) {
      case 'heading':
      case 'paragraph':
        this.readParagraph(node, quoted);
        break;
      case 'list':
        this.readList(node, level, parent, quoted);
        break;
      case 'table':
        this.readTable(node);
        break;
      case 'code':
        this.readCode(this.spanOf(node), node.language);
        break;
      case 'html':
        this.readHtml(this.spanOf(node));
        break;
      case 'quote':
      case 'footnote':
        if (node.type === 'footnote') this.definitions.push(`^${node.label}`);
        for (const child of node.children) this.readBlock(child, level, parent, true);
        break;
      case 'definition':
        this.definitions.push(node.label);
        break;
      case 'front-matter':
        this.readFrontMatter(this.spanOf(node));
        break;
      case 'rule':
        this.blocks.push({ kind: 'rule', span: this.spanOf(node) });
        break;
    }
  }

  private readParagraph(node: ParagraphNode | HeadingNode, quoted: boolean): void {
    const prose = this.moved(node.prose);
    this.blocks.push({
      kind: 'paragraph',
      span: this.spanOf(node),
      prose,
      fields: readFields(this.text, prose, false),
      quoted,
    });
    this.readComments(prose);
  }

  private readList(list: ListNode, level: number, parent: number | undefined, quoted: boolean): void {
    const place = { ordered: list.ordered, level, parent, quoted };
    for (const node of list.children) this.readItem(node, place);
  }

  private readItem(node: ItemNode, { ordered, level, parent, quoted }: ItemPlace): void {
    const span = this.spanOf(node);
    const { children } = node;
    const own = children[0]?.type === 'paragraph' ? children[0] : undefined;
    const nestedFrom = own ? 1 : 0;
    const hasBody = children.length > nestedFrom;
    const marker = ordered ? '1.' : (this.text[span.start] ?? '-');
    const written = own ? this.moved(own.prose) : this.emptyProse(span);
    const at = written.span.start;
    const box = this.text[at] === '[' ? checkbox.exec(this.text.slice(at, written.span.end)) : null;
    const prose = box
      ? { span: { start: at + box[0].length, end: written.span.end }, marks: written.marks }
      : written;
    const index = this.blocks.length;
    this.blocks.push({
      kind: 'item',
      span,
      prose,
      fields: readFields(this.text, prose, hasBody),
      marker,
      checked: box ? /x/i.test(box[0]) : undefined,
      boxSpan: box ? { start: at, end: at + 3 } : undefined,
      level,
      parent,
      hasBody,
      quoted,
    });
    if (own) this.readComments(prose);
    for (const child of own ? children.slice(1) : children) this.readBlock(child, level + 1, index, quoted);
  }

  private emptyProse(item: Span): Prose {
    const marker = /^(?:[-*+]|\d+[.)])[ \t]*/.exec(this.text.slice(item.start, item.end));
    const at = item.start + (marker?.[0].length ?? 0);
    return { span: { start: at, end: at }, marks: [] };
  }

  private readTable(node: TableNode): void {
    const [header, ...rows] = node.rows.map(
      (row): Row => ({
        span: this.spanOf(row),
        cells: row.cells.map((cell) => ({ prose: this.moved(cell) })),
      }),
    );
    if (!header) return;
    this.blocks.push({ kind: 'table', span: this.spanOf(node), header, rows });
    for (const row of rows) for (const cell of row.cells) this.readComments(cell.prose);
  }

  private readCode(span: Span, language: string): void {
    const raw = this.text.slice(span.start, span.end);
    const fence = /^(`{3,}|~{3,})/.exec(raw)?.[1];
    if (!fence) {
      this.blocks.push({ kind: 'code', span, contentSpan: span, language, fenced: false, closed: true });
      return;
    }
    const first = raw.indexOf('\n');
    const last = raw.lastIndexOf('\n');
    const ending = raw
      .slice(last + 1)
      .replace(/^[>\s]*/, '')
      .trimEnd();
    const closed =
      first >= 0 && ending.length >= fence.length && [...ending].every((char) => char === fence[0]);
    const start = first < 0 ? span.end : span.start + first + 1;
    const end = closed ? Math.max(start, span.start + last) : span.end;
    this.blocks.push({ kind: 'code', span, contentSpan: { start, end }, language, fenced: true, closed });
  }

  private readHtml(span: Span): void {
    const raw = this.text.slice(span.start, span.end);
    let rest = raw;
    for (const comment of raw.matchAll(/<!--[\s\S]*?(?:-->|$)/g)) {
      const start = span.start + comment.index;
      this.blocks.push({ kind: 'comment', span: { start, end: start + comment[0].length } });
      rest = rest.replace(comment[0], '');
    }
    if (rest.trim()) this.blocks.push({ kind: 'html', span });
  }

  private readFrontMatter(span: Span): void {
    const fields: Field[] = [];
    const raw = this.text.slice(span.start, span.end);
    for (const line of raw.matchAll(/^([A-Za-z_](?:[\w .-]*[\w.-])?)[ \t]*:(?=\s|$)(.*)$/gm)) {
      const [whole, label = '', value = ''] = line;
      const start = span.start + line.index;
      const valueStart = start + whole.length - value.length;
      const following = raw.slice(line.index + line[0].length);
      fields.push({
        label,
        labelSpan: { start, end: valueStart },
        valueSpan: trim(this.text, { start: valueStart, end: start + line[0].length }),
        strong: true,
        continued: /^\r?\n(?:[ \t]+\S|[ \t]*- )/.test(following),
      });
    }
    this.blocks.push({ kind: 'front-matter', span, fields });
  }

  private readComments(prose: Prose): void {
    for (const mark of prose.marks)
      if (mark.kind === 'comment') this.blocks.push({ kind: 'comment', span: mark.span });
  }

  private moved(prose: Prose): Prose {
    if (this.base === 0) return prose;
    return {
      span: shift(prose.span, -this.base),
      marks: prose.marks.map((mark) => ({ ...mark, span: shift(mark.span, -this.base) })),
    };
  }

  private spanOf({ start, end }: Span): Span {
    return { start: start - this.base, end: end - this.base };
  }
}

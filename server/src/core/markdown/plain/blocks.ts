import type { BlockNode, RowNode } from '../tree/tree';
import { trimmedStart } from './characters';
import { Containers, indentAt } from './containers';
import { type Labels, refuseFootnote } from './definitions';
import { closesFence, type Fence, fenceAt } from './fences';
import { isUnderline, readHeading } from './headings';
import { beginsComment, endsComment } from './html';
import { type Marker, markerAt } from './markers';
import { Paragraph } from './paragraph';
import { readRule } from './read-rule';
import { readRow } from './tables';
import { giveUp } from './unsure';

interface OpenNode<Type> {
  readonly type: Type;
  readonly start: number;
  end: number;
}

interface Table {
  readonly kind: 'table';
  readonly node: OpenNode<'table'> & { readonly rows: RowNode[] };
}

interface Code {
  readonly kind: 'code';
  readonly node: OpenNode<'code'> & { readonly language: string };
  readonly fence: Fence;
}

interface Comment {
  readonly kind: 'comment';
  readonly node: OpenNode<'html'>;
}

const quote = 0x3e;

/**
 * Whether a line that begins with this ASCII character may be a heading, a rule, a fence or HTML, by character code.
 */
const leads = Array.from({ length: 128 }, (_, code) => '#*-_`~<'.includes(String.fromCharCode(code)));

/** Reads blocks line by line, following the parsing strategy in the appendix of CommonMark. */
export class BlockReader {
  private readonly containers: Containers;
  /** The block that the next line may continue. */
  private leaf: Paragraph | Table | Code | Comment | undefined;

  /** Normalized labels that the text defines. */
  readonly defined: string[] = [];

  /**
   * @param from Offset behind the front matter; 0 without front matter.
   * @param labels Labels that links may use.
   */
  constructor(
    private readonly text: string,
    private readonly from: number,
    private readonly labels: Labels,
  ) {
    this.containers = new Containers(text);
  }

  /** @throws unsure At the first syntax that the plain reader does not support. */
  read(): BlockNode[] {
    const { text, from, containers } = this;
    if (from > 0) containers.add({ type: 'front-matter', start: 0, end: this.lineEnd(from) });
    for (let start = from; start < text.length; ) {
      const newline = text.indexOf('\n', start);
      const next = newline < 0 ? text.length : newline + 1;
      this.readLine(start, this.lineEnd(next));
      start = next;
    }
    this.finish();
    return containers.root;
  }

  /** Returns the end of a line's text, without its line end, given the start of the next line. */
  private lineEnd(next: number): number {
    const end = this.text.charCodeAt(next - 1) === 0x0a ? next - 1 : next;
    return this.text.charCodeAt(end - 1) === 0x0d ? end - 1 : end;
  }

  private finish(): void {
    const { leaf } = this;
    if (leaf?.kind === 'code' || leaf?.kind === 'comment') {
      // The open block swallows all text behind it.
      if (this.containers.depth > 0) giveUp();
      leaf.node.end = this.text.length;
    }
    this.closeLeaf();
  }

  private readLine(start: number, end: number): void {
    const { text, containers, leaf } = this;
    const at = containers.match(start, end);
    const blank = trimmedStart(text, at, end) === end;
    if (leaf?.kind === 'code' || leaf?.kind === 'comment') {
      if (!containers.allMatched) giveUp();
      this.continueRaw(leaf, at, end);
    } else if (blank) {
      this.closeAll();
    } else {
      this.readText(at, end);
    }
    containers.reachTo(end, blank);
  }

  /** Closes the leaf and the containers that do not continue in this line. */
  private closeAll(): void {
    this.closeLeaf();
    this.containers.closeOthers();
  }

  private closeLeaf(): void {
    const { leaf } = this;
    this.leaf = undefined;
    if (leaf?.kind !== 'paragraph') return;
    for (const definition of leaf.takeDefinitions()) {
      this.containers.add(definition);
      this.defined.push(definition.label);
    }
    const node = leaf.toNode();
    if (node) this.containers.add(node);
  }

  /** Reads the rest of a line behind the markers of its containers. */
  private readText(start: number, end: number): void {
    const { text, containers } = this;
    const interrupts = this.leaf !== undefined && containers.allMatched;
    let at = start;
    let indent = 0;
    for (;;) {
      indent = indentAt(text, at, end);
      at += indent;
      if (indent > 3) {
        this.continueIndented(at, end);
        return;
      }
      refuseFootnote(text, at, end);
      const isQuote = text.charCodeAt(at) === quote;
      const marker = isQuote ? undefined : this.markerHere(at, end, interrupts);
      if (!isQuote && !marker) break;
      this.closeLeaf();
      at = marker ? containers.openItem(marker, at, end, indent) : containers.openQuote(at, end);
      if (trimmedStart(text, at, end) === end) return;
    }
    this.readLeaf(at, end, indent);
  }

  /** Continues a paragraph; gives up on indented code. */
  private continueIndented(at: number, end: number): void {
    if (this.leaf?.kind !== 'paragraph') giveUp();
    this.leaf.add(at, end, false);
  }

  /** @param interrupts Whether the marker would end a paragraph or a table of its container. */
  private markerHere(at: number, end: number, interrupts: boolean): Marker | undefined {
    const { text } = this;
    const marker = markerAt(text, at, end);
    if (!marker || !interrupts) return marker;
    const empty = trimmedStart(text, marker.end, end) === end;
    if (!empty && (!marker.ordered || marker.one)) return marker;
    // micromark applies this rule also to a marker behind the one that ends the paragraph.
    if (this.leaf?.kind !== 'paragraph') giveUp();
    return undefined;
  }

  private readLeaf(at: number, end: number, indent: number): void {
    const { text, containers } = this;
    if (this.leaf && containers.allMatched && isUnderline(text, at, end)) giveUp();
    if (!leads[text.charCodeAt(at)]) {
      this.readProse(at, end);
      return;
    }
    const whole = readHeading(text, at, end, this.labels) ?? readRule(text, at, end);
    const fence = whole ? undefined : fenceAt(text, at, end);
    if (whole) this.addWhole(whole);
    else if (fence) this.openCode(fence, at, end);
    else if (beginsComment(text, at)) this.openComment(at, end, indent);
    else this.readProse(at, end);
  }

  /** Reads a line of a table or a paragraph. */
  private readProse(at: number, end: number): void {
    const { text, containers } = this;
    if (this.leaf?.kind === 'paragraph') {
      const header = this.leaf.takeHeader(at, end, containers.allMatched);
      if (header) this.openTable(header, end);
      else this.leaf.add(at, end, containers.allMatched);
    } else if (this.leaf?.kind === 'table') {
      if (!containers.allMatched) giveUp();
      this.leaf.node.rows.push(readRow(text, at, end, this.labels));
      this.leaf.node.end = end;
    } else {
      containers.closeOthers();
      this.leaf = new Paragraph(text, this.labels, at, end);
    }
  }

  private addWhole(node: BlockNode): void {
    this.closeAll();
    this.containers.add(node);
  }

  private openTable(header: RowNode, end: number): void {
    this.closeLeaf();
    const node = { type: 'table' as const, start: header.start, end, rows: [header] };
    this.containers.add(node);
    this.leaf = { kind: 'table', node };
  }

  private openCode(fence: Fence, start: number, end: number): void {
    // The info string may contain an escape or a character reference.
    if (/[\\&]/.test(this.text.slice(start + fence.size, end))) giveUp();
    const node = { type: 'code' as const, start, end, language: fence.language };
    this.addWhole(node);
    this.leaf = { kind: 'code', node, fence };
  }

  private openComment(at: number, end: number, indent: number): void {
    // Indentation is part of an HTML block.
    const node = { type: 'html' as const, start: at - indent, end };
    this.addWhole(node);
    this.leaf = { kind: 'comment', node };
    this.continueRaw(this.leaf, at + '<!'.length, end);
  }

  private continueRaw(leaf: Code | Comment, at: number, end: number): void {
    const { text } = this;
    leaf.node.end = end;
    const ends = leaf.kind === 'code' ? closesFence(leaf.fence, text, at, end) : endsComment(text, at, end);
    if (ends) this.leaf = undefined;
  }
}

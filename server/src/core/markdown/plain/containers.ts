import type { BlockNode, ItemNode, ListNode, QuoteNode } from '../tree/tree';
import { space, tab, trimmedStart } from './characters';
import type { Marker } from './markers';
import { giveUp } from './unsure';

const quote = 0x3e;

/** Deeper nesting may overflow the stack of code that walks the tree. */
const deepest = 30;

type OpenList = ListNode & { readonly children: ItemNode[] };
type OpenItem = { -readonly [key in keyof ItemNode]: ItemNode[key] } & { children: BlockNode[] };
type OpenQuote = QuoteNode & { children: BlockNode[] };

interface Quote {
  readonly kind: 'quote';
  readonly node: OpenQuote;
}

interface Item {
  readonly kind: 'item';
  readonly node: OpenItem;
  readonly list: OpenList;
  readonly sign: number;
  /** The indentation that the lines of the item need, in columns. */
  readonly indent: number;
  /** An item that begins with an empty line ends at a second empty line. */
  beginsEmpty: boolean;
  ended: boolean;
}

/** The open quotes and items, outermost first, and the tree of all blocks read so far. */
export class Containers {
  readonly root: BlockNode[] = [];
  private readonly open: (Quote | Item)[] = [];
  /** The number of open containers that continue in the current line. */
  matched = 0;
  /** The number of matched containers that have more than white space in the current line. */
  private filled = 0;

  constructor(private readonly text: string) {}

  get depth(): number {
    return this.open.length;
  }

  /** Whether all open containers continue in the current line. */
  get allMatched(): boolean {
    return this.matched === this.open.length;
  }

  add(node: BlockNode): void {
    const parent = this.open.at(-1)?.node;
    if (!parent) this.root.push(node);
    // Most containers have one child, and an array literal with one element allocates no spare room.
    else if (parent.children.length === 0) parent.children = [node];
    else parent.children.push(node);
  }

  /** Counts the open containers that continue in a line. Returns the offset behind their markers. */
  match(start: number, end: number): number {
    const { open } = this;
    this.filled = 0;
    let at = start;
    for (this.matched = 0; this.matched < open.length; this.matched++) {
      const container = open[this.matched];
      if (!container) break;
      const inside =
        container.kind === 'item' ? this.insideItem(container, at, end) : this.insideQuote(at, end);
      if (inside < 0) break;
      if (container.kind === 'quote') this.filled = this.matched;
      at = inside;
    }
    return at;
  }

  private insideItem(item: Item, at: number, end: number): number {
    if (trimmedStart(this.text, at, end) === end) {
      item.ended ||= item.beginsEmpty;
      return Math.min(at + item.indent, end);
    }
    const { ended } = item;
    item.ended = false;
    item.beginsEmpty = false;
    return !ended && indentAt(this.text, at, end) >= item.indent ? at + item.indent : -1;
  }

  private insideQuote(at: number, end: number): number {
    const indent = indentAt(this.text, at, end);
    const marker = at + indent;
    if (indent > 3 || marker === end || this.text.charCodeAt(marker) !== quote) return -1;
    return this.behindQuoteMark(marker, end);
  }

  private behindQuoteMark(at: number, end: number): number {
    const next = at + 1 < end ? this.text.charCodeAt(at + 1) : 0;
    if (next === tab) giveUp();
    return next === space ? at + 2 : at + 1;
  }

  /** Closes the containers that do not continue in the current line. */
  closeOthers(): void {
    // Setting `length` is slower.
    while (this.open.length > this.matched) this.open.pop();
  }

  /** Opens a quote and returns the offset of its content. */
  openQuote(at: number, end: number): number {
    this.closeOthers();
    const node: OpenQuote = { type: 'quote', start: at, children: [] };
    this.add(node);
    this.push({ kind: 'quote', node });
    return this.behindQuoteMark(at, end);
  }

  /**
   * Opens an item and returns the offset of its content.
   * @param indent Number of spaces before the marker.
   */
  openItem(marker: Marker, at: number, end: number, indent: number): number {
    const { text } = this;
    const before = this.open[this.matched];
    const { ordered, sign } = marker;
    const goesOn = before?.kind === 'item' && before.list.ordered === ordered && before.sign === sign;
    this.closeOthers();
    const empty = trimmedStart(text, marker.end, end) === end;
    const spaces = empty ? 1 : indentAt(text, marker.end, end);
    // The item starts with indented code.
    if (spaces > 4) giveUp();
    const node: OpenItem = { start: at, end, children: [] };
    const list = goesOn ? before.list : this.openList(ordered, node);
    if (goesOn) list.children.push(node);
    const size = indent + marker.end - at + spaces;
    this.push({ kind: 'item', node, list, sign, indent: size, beginsEmpty: empty, ended: false });
    return empty ? end : marker.end + spaces;
  }

  private openList(ordered: boolean, first: OpenItem): OpenList {
    const list: OpenList = { type: 'list', start: first.start, ordered, children: [first] };
    this.add(list);
    return list;
  }

  private push(container: Quote | Item): void {
    const { open } = this;
    // If quotes and items are mixed, micromark ends an item that contains others at unexpected places.
    if (open.length > 1 && open.some(({ kind }) => kind !== open[0]?.kind)) giveUp();
    if (open.length === deepest) giveUp();
    open.push(container);
    this.matched = open.length;
  }

  /** Extends the items that have text in a line to the line's end. */
  reachTo(end: number, blank: boolean): void {
    const { open } = this;
    const filled = blank ? this.filled : open.length;
    for (let index = 0; index < filled; index++) {
      const container = open[index];
      if (container?.kind === 'item') container.node.end = end;
    }
  }
}

/** Counts the spaces at `at`. @throws unsure At a tab. */
export function indentAt(text: string, at: number, end: number): number {
  let after = at;
  while (after < end && text.charCodeAt(after) === space) after++;
  // A tab's width depends on its column.
  if (after < end && text.charCodeAt(after) === tab) giveUp();
  return after - at;
}

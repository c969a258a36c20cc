import type { Span } from '../../span/span';

// The part of a Markdown syntax tree that plans need. Spans are offsets in the parsed text, from 0, end exclusive.

export type Tree = readonly BlockNode[];

export type BlockNode =
  | HeadingNode
  | ParagraphNode
  | ListNode
  | TableNode
  | CodeNode
  | HtmlNode
  | RuleNode
  | FrontMatterNode
  | QuoteNode
  | FootnoteNode
  | DefinitionNode;

export interface HeadingNode extends Span {
  readonly type: 'heading';
  readonly depth: number;
  readonly prose: Prose;
  /** The prose as plain text: without markup, escapes and HTML; white space is unchanged. */
  readonly title: string;
}

export interface ParagraphNode extends Span {
  readonly type: 'paragraph';
  readonly prose: Prose;
}

export interface ListNode {
  readonly type: 'list';
  readonly start: number;
  readonly ordered: boolean;
  readonly children: readonly ItemNode[];
}

/** An item, from its marker to the end of its last line with text. */
export interface ItemNode extends Span {
  readonly children: readonly BlockNode[];
}

export interface TableNode extends Span {
  readonly type: 'table';
  /** The rows; the first is the header. The delimiter row is not included. */
  readonly rows: readonly RowNode[];
}

export interface RowNode extends Span {
  readonly cells: readonly Prose[];
}

export interface CodeNode extends Span {
  readonly type: 'code';
  /** The first word behind the opening fence; may be empty. */
  readonly language: string;
}

export interface HtmlNode extends Span {
  readonly type: 'html';
}

export interface RuleNode extends Span {
  readonly type: 'rule';
}

export interface FrontMatterNode extends Span {
  readonly type: 'front-matter';
}

export interface QuoteNode {
  readonly type: 'quote';
  readonly start: number;
  readonly children: readonly BlockNode[];
}

export interface FootnoteNode {
  readonly type: 'footnote';
  readonly start: number;
  /** The normalized label without `^`. */
  readonly label: string;
  readonly children: readonly BlockNode[];
}

export interface DefinitionNode {
  readonly type: 'definition';
  readonly start: number;
  /** The normalized label. */
  readonly label: string;
}

/** Inline markup in a run of text. */
export interface Mark {
  readonly kind:
    | 'code'
    | 'link'
    | 'image'
    | 'reference'
    | 'footnote'
    | 'html'
    | 'comment'
    | 'strong'
    | 'emphasis';
  readonly span: Span;
}

/** A run of inline text: a heading's title, a paragraph, an item's own text or a table cell. */
export interface Prose {
  readonly span: Span;
  readonly marks: readonly Mark[];
}

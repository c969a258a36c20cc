import type { Span } from '../../span/span';

// The part of a Markdown syntax tree that plans need. Spans count in the parsed text, from 0, end exclusive.

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
  /** The prose as people read it: without markup, escapes and HTML; white space as it stands. */
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

/** From the marker to the end of the last line with text. */
export interface ItemNode extends Span {
  readonly children: readonly BlockNode[];
}

export interface TableNode extends Span {
  readonly type: 'table';
  /** The first is the header; the delimiter row is none. */
  readonly rows: readonly RowNode[];
}

export interface RowNode extends Span {
  readonly cells: readonly Prose[];
}

export interface CodeNode extends Span {
  readonly type: 'code';
  /** The first word behind the opening fence, or nothing. */
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
  /** Normalised, without `^`. */
  readonly label: string;
  readonly children: readonly BlockNode[];
}

export interface DefinitionNode {
  readonly type: 'definition';
  readonly start: number;
  /** Normalised. */
  readonly label: string;
}

/** Markup inside a run of text that gives a stretch its meaning. */
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

/** A run of text that an author writes as one: a heading's title, a paragraph, an item's own text, a table cell. */
export interface Prose {
  readonly span: Span;
  readonly marks: readonly Mark[];
}

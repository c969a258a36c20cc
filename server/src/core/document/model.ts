import type { Prose } from '../markdown/tree/tree';
import type { SectionSpan } from '../span/span';

// The parts of a document. Spans are relative to the start of their section, so a section that moves keeps its model.
// `Section.at` converts spans to document offsets.

/** A labelled field, `**Label**: value` or `Label: value`, in a paragraph, an item or front matter. */
export interface Field {
  /** The label without markup and colon. */
  readonly label: string;
  readonly labelSpan: SectionSpan;
  /** The trimmed value in the same run of text, up to the next field; may span lines or be empty. */
  readonly valueSpan: SectionSpan;
  /** Whether the label is bold or in front matter. Other labels may be ordinary prose. */
  readonly strong: boolean;
  /** Whether its value continues below, in a list, a table, code or a paragraph. */
  readonly continued: boolean;
}

export interface Heading {
  readonly kind: 'heading';
  readonly span: SectionSpan;
  readonly depth: number;
  readonly prose: Prose;
  /** The title as plain text, including its numbering. */
  readonly title: string;
}

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly span: SectionSpan;
  readonly prose: Prose;
  readonly fields: readonly Field[];
  /** Whether it is in a block quote. */
  readonly quoted: boolean;
}

export interface Item {
  readonly kind: 'item';
  /** The item with all nested blocks. */
  readonly span: SectionSpan;
  /** The item's own text behind its marker and checkbox; may be empty. */
  readonly prose: Prose;
  readonly fields: readonly Field[];
  /** The bullet `-`, `*` or `+`; `1.` for every ordered item. */
  readonly marker: string;
  /** Undefined without a checkbox. */
  readonly checked: boolean | undefined;
  /** The checkbox, such as `[ ]`; undefined without one. */
  readonly boxSpan: SectionSpan | undefined;
  /** Nesting depth of the list; 0 for an outermost list. */
  readonly level: number;
  /** Index of the parent item in the section's blocks. */
  readonly parent: number | undefined;
  /** Whether it has nested blocks. */
  readonly hasBody: boolean;
  readonly quoted: boolean;
}

export interface Cell {
  /** The trimmed text between the pipes. */
  readonly prose: Prose;
}

export interface Row {
  /** The whole line without its line end. */
  readonly span: SectionSpan;
  readonly cells: readonly Cell[];
}

export interface Table {
  readonly kind: 'table';
  readonly span: SectionSpan;
  readonly header: Row;
  readonly rows: readonly Row[];
}

export interface CodeBlock {
  readonly kind: 'code';
  readonly span: SectionSpan;
  /** The lines between the fences, without the last line end. */
  readonly contentSpan: SectionSpan;
  readonly language: string;
  /** False for an indented block. */
  readonly fenced: boolean;
  /** False without a closing fence; then the block ends with its container or the document. */
  readonly closed: boolean;
}

/** An HTML comment anywhere outside code. */
export interface Comment {
  readonly kind: 'comment';
  /** Includes `<!--` and `-->`. */
  readonly span: SectionSpan;
}

/** HTML other than comments. */
export interface Html {
  readonly kind: 'html';
  readonly span: SectionSpan;
}

export interface FrontMatter {
  readonly kind: 'front-matter';
  /** Includes the delimiter lines. */
  readonly span: SectionSpan;
  readonly fields: readonly Field[];
}

/** A thematic break: `---`. */
export interface Rule {
  readonly kind: 'rule';
  readonly span: SectionSpan;
}

/** Text that is too long, too dense or too deeply nested to parse. */
export interface Unread {
  readonly kind: 'unread';
  readonly span: SectionSpan;
}

export type Block = Paragraph | Item | Table | CodeBlock | Comment | Html | FrontMatter | Rule | Unread;

/** The model of a section, which depends on the section's text alone. */
export interface SectionBody {
  /** From the heading's line up to the next heading. */
  readonly text: string;
  /** Undefined for the text before the first heading. */
  readonly heading: Heading | undefined;
  /** Blocks in document order, including comments inside paragraphs. Nested blocks follow the item that holds them. */
  readonly blocks: readonly Block[];
  /** Labels of the link and footnote definitions in the section, normalized as Markdown does. */
  readonly definitions: readonly string[];
}

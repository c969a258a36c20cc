import type { Prose } from '../markdown/tree/tree';
import type { SectionSpan } from '../span/span';

// What a document is made of. Spans in here are relative to the start of the section they stand in, so that a section
// that merely moves needs no new model; `Section.at` makes them absolute.

/** A labelled slot, `**Label**: value` or `Label: value`, in a paragraph, an item, or front matter. */
export interface Field {
  /** Without markup and colon. */
  readonly label: string;
  readonly labelSpan: SectionSpan;
  /** Trimmed; empty when nothing follows in the same run of text. Reaches over lines up to the next field. */
  readonly valueSpan: SectionSpan;
  /** Whether the label is set in bold, or stands in front matter. Other labels may be ordinary prose. */
  readonly strong: boolean;
  /** Whether a list, table or code block that belongs to it follows. */
  readonly continued: boolean;
}

export interface Heading {
  readonly kind: 'heading';
  readonly span: SectionSpan;
  readonly depth: number;
  readonly prose: Prose;
  /** Plain text of the title, numbering included. */
  readonly title: string;
}

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly span: SectionSpan;
  readonly prose: Prose;
  readonly fields: readonly Field[];
  /** Whether it stands in a block quote. */
  readonly quoted: boolean;
}

export interface Item {
  readonly kind: 'item';
  /** With everything nested in it. */
  readonly span: SectionSpan;
  /** Its own text, behind marker and checkbox. Empty when it has none. */
  readonly prose: Prose;
  readonly fields: readonly Field[];
  /** `-`, `*`, `+` or `1.`. */
  readonly marker: string;
  /** Undefined where the item has no checkbox. */
  readonly checked: boolean | undefined;
  /** The `[ ]`, where there is one. */
  readonly boxSpan: SectionSpan | undefined;
  /** 0 for the items of an outermost list. */
  readonly level: number;
  /** Index in the section's blocks of the item it is nested in. */
  readonly parent: number | undefined;
  /** Whether other blocks are nested in it. */
  readonly hasBody: boolean;
  readonly quoted: boolean;
}

export interface Cell {
  /** Between the pipes, trimmed. */
  readonly prose: Prose;
}

export interface Row {
  /** The whole line, without its line end. */
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
  /** False for an indented block, which has no fences. */
  readonly fenced: boolean;
  /** False where the closing fence is missing, so that the block runs to the end of the document. */
  readonly closed: boolean;
}

/** An HTML comment, wherever it stands outside code. */
export interface Comment {
  readonly kind: 'comment';
  /** With `<!--` and `-->`. */
  readonly span: SectionSpan;
}

/** Other HTML. */
export interface Html {
  readonly kind: 'html';
  readonly span: SectionSpan;
}

export interface FrontMatter {
  readonly kind: 'front-matter';
  /** With its fences. */
  readonly span: SectionSpan;
  readonly fields: readonly Field[];
}

/** A thematic break: `---`. */
export interface Rule {
  readonly kind: 'rule';
  readonly span: SectionSpan;
}

/** A stretch that is too long, too dense or too deeply nested to be read. */
export interface Unread {
  readonly kind: 'unread';
  readonly span: SectionSpan;
}

export type Block = Paragraph | Item | Table | CodeBlock | Comment | Html | FrontMatter | Rule | Unread;

/** A section on its own: what its text alone tells. */
export interface SectionBody {
  /** From the heading's line to before the next heading. */
  readonly text: string;
  /** Undefined for what stands before the first heading. */
  readonly heading: Heading | undefined;
  /** In document order; nested items and blocks in items follow the item they stand in. Comments inside paragraphs are listed too. */
  readonly blocks: readonly Block[];
  /** Labels of the link and footnote definitions in it, normalised as Markdown does. */
  readonly definitions: readonly string[];
}

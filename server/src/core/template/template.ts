import type { PlanDocument } from '../document/plan-document';
import type { Section } from '../document/section';
import type { Vocabulary } from '../placeholder/vocabulary';
import type { Span } from '../span/span';

/** The origin of a template, for messages and links. */
export interface TemplateSource {
  readonly kind: 'built-in' | 'workspace';
  /** The file, for a template of the workspace. */
  readonly uri?: string;
  /**
   * The layer that selects the template: `team template`, `override`, `preset NAME`, `extension NAME` or
   * `setting`; joined with ` + ` if several are combined.
   */
  readonly layer?: string;
  /** All layers of a Spec Kit project's template, the topmost first. */
  readonly layers?: readonly TemplateLayer[];
  /**
   * The text that New Plan copies, if it differs from the template's text: it contains the byte order marks of
   * the files.
   */
  readonly copy?: string;
  /** The parts of a text that is combined from several files, in order. */
  readonly parts?: readonly TemplatePart[];
}

/** One of the plan templates that a Spec Kit project stacks. */
export interface TemplateLayer {
  readonly layer: string;
  readonly uri: string;
  /** The way to combine the layer with the layers below it. */
  readonly strategy: 'replace' | 'prepend' | 'append' | 'wrap';
  /** The priority of a preset or an extension; smaller numbers come first. */
  readonly priority?: number;
  /** Whether the layer contributes to the governing template; otherwise a layer above replaces it. */
  readonly used: boolean;
}

/** A part of a template's text that comes from one file. */
export interface TemplatePart {
  readonly uri: string;
  /** The file's whole text. */
  readonly text: string;
  /** The start of the part in the template's text, and its end (exclusive). */
  readonly start: number;
  readonly end: number;
  /** The offset in the file's text at which the part starts. */
  readonly from: number;
}

/** A parsed plan template: the structure that a plan should have. */
export interface Template {
  /** The id of a built-in template; `team` for a template of the workspace. */
  readonly id: string;
  readonly title: string;
  readonly source: TemplateSource;
  readonly document: PlanDocument;
  /** The sections of all depths in document order, without the title and the text above the first heading. */
  readonly sections: readonly TemplateSection[];
  /** The section of the document's title, with its guidance and fields. */
  readonly preamble: TemplateSection | undefined;
  readonly vocabulary: Vocabulary;
  /** The constitution check that the template demands, if any. */
  readonly gate: TemplateGate | undefined;
}

export interface TemplateSection {
  /** The title as in the template, with its number. */
  readonly title: string;
  /** The key that a plan's heading must have in common with this section; see `sectionKey`. */
  readonly key: string;
  readonly depth: number;
  readonly section: Section;
  readonly parent: TemplateSection | undefined;
  /** The description of the section's content, as Markdown. Empty if the template has none. */
  readonly guidance: string;
  /**
   * Whether a plan may omit the section: its guidance allows it, its title is a placeholder, or it repeats
   * (`Phase 2`).
   */
  readonly optional: boolean;
}

export interface TemplateGate {
  readonly section: TemplateSection;
  /** The items that the template demands by name; empty if it only has a placeholder for them. */
  readonly items: readonly CheckItem[];
  /** The form of the items, for writing new ones. */
  readonly form: GateForm;
}

export type GateForm =
  | 'table'
  | 'checkboxes'
  | 'bullets'
  | 'nested-bullets'
  | 'headings'
  | 'status-lines'
  | 'prose';

/** An item that a constitution check must contain. */
export interface CheckItem {
  /** The name as plain text: a bold lead, a first cell, a heading, or else the whole text. */
  readonly name: string;
  /** Offsets in the template's text. */
  readonly span: Span;
  /**
   * The item, lead or sub-heading above it. Items are leaves: bullets below a bullet are items with that bullet
   * as their group. A plan may answer the group as a whole.
   */
  readonly group: string | undefined;
}

import type { PlanDocument } from '../document/plan-document';
import type { Section } from '../document/section';
import type { Vocabulary } from '../placeholder/vocabulary';
import type { Span } from '../span/span';

/** Where a template comes from, for messages and links. */
export interface TemplateSource {
  readonly kind: 'built-in' | 'workspace';
  /** The file, for a template of the workspace. */
  readonly uri?: string;
  /**
   * What makes it the one: `team template`, `override`, `preset NAME`, `extension NAME`, `setting`; with ` + ` between
   * them where several are put together.
   */
  readonly layer?: string;
  /** For a template of a Spec Kit project: all the layers that there are, the topmost first. */
  readonly layers?: readonly TemplateLayer[];
  /** What a new plan is copied from, where it is not the text: with the byte order marks that the files begin with. */
  readonly copy?: string;
  /** Which file each part of the text comes from, in order, when it is put together from several. */
  readonly parts?: readonly TemplatePart[];
}

/** One of the plan templates that a Spec Kit project stacks. */
export interface TemplateLayer {
  readonly layer: string;
  readonly uri: string;
  /** How it goes together with the layers below it. */
  readonly strategy: 'replace' | 'prepend' | 'append' | 'wrap';
  /** For a preset or an extension: the smaller, the higher up. */
  readonly priority?: number;
  /** Whether it takes part in the template that governs; if not, a layer above replaces it. */
  readonly used: boolean;
}

/** A stretch of a template's text that stands in a file. */
export interface TemplatePart {
  readonly uri: string;
  /** The file's whole text. */
  readonly text: string;
  /** Offsets in the template's text, the end exclusive. */
  readonly start: number;
  readonly end: number;
  /** The offset in the file's text at which it starts. */
  readonly from: number;
}

/** What a plan should be: all that our own parser makes of one template file. */
export interface Template {
  /** A built-in's id; for a template of the workspace `team`. */
  readonly id: string;
  readonly title: string;
  readonly source: TemplateSource;
  readonly document: PlanDocument;
  /** In document order, every depth, without the title and without what stands before the first heading. */
  readonly sections: readonly TemplateSection[];
  /** The title heading's guidance and fields stand here. */
  readonly preamble: TemplateSection | undefined;
  readonly vocabulary: Vocabulary;
  /** The constitution check it demands, where it has one. */
  readonly gate: TemplateGate | undefined;
}

export interface TemplateSection {
  /** As in the template, numbering included. */
  readonly title: string;
  /** What a plan's heading must share to be this section; see `sectionKey`. */
  readonly key: string;
  readonly depth: number;
  readonly section: Section;
  readonly parent: TemplateSection | undefined;
  /** What belongs in it, for people: Markdown. Empty when the template says nothing. */
  readonly guidance: string;
  /** Whether a plan may leave it out: its guidance says so, its title is a placeholder, or it repeats (`Phase 2`). */
  readonly optional: boolean;
}

export interface TemplateGate {
  readonly section: TemplateSection;
  /** The items it demands by name; empty when it only holds a placeholder for them. */
  readonly items: readonly CheckItem[];
  /** How its items are written, so that one more can be written the same way. */
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

/** One thing that a constitution check asks for. */
export interface CheckItem {
  /** Its name: a bold lead, a first cell, a heading, or else its whole text. Plain text. */
  readonly name: string;
  /** Offsets in the template's text. */
  readonly span: Span;
  /**
   * The item, lead or sub-heading it is listed under. Items are leaves: the bullets under a bullet are items, and their
   * group is its name. A plan that answers the group as a whole answers them.
   */
  readonly group: string | undefined;
}

import type { Span } from '../span/span';

/** A place in a template for the author to fill. */
export interface Slot {
  /** The template's text, with white space collapsed. */
  readonly text: string;
  /** Offsets in the template's text. */
  readonly span: Span;
  /** The field, column or heading of the slot; empty if it has none. */
  readonly label: string;
  /** The words to choose from; empty unless the slot is a choice. */
  readonly words: readonly string[];
  readonly examples: readonly string[];
}

/** A bracketed word or sentence to replace. */
export interface Token extends Slot {
  /** Whether the token is a whole unit in at least one place. */
  readonly whole: boolean;
  /** The text directly before and after the token, which identifies a short token in other text. */
  readonly contexts: ReadonlySet<string>;
  /** Whether the token occurs only as an argument in the usage of a command. */
  readonly usage: boolean;
}

/** A line without brackets that the author has to answer or follow. */
export interface TemplateLine extends Slot {
  /** A question of a check, an order to remove after following it, or a sentence in place of a value. */
  readonly kind: 'question' | 'instruction' | 'sentence';
}

/** The slots of a template. All keys are in the form of `wording`. */
export interface Vocabulary {
  /** Tokens, by the text with its brackets. */
  readonly tokens: ReadonlyMap<string, Token>;
  /** Choices without brackets, by the whole value, cell or item. */
  readonly choices: ReadonlyMap<string, Slot>;
  /** The labels that require a value, by their own wording. */
  readonly fields: ReadonlyMap<string, Slot>;
  readonly lines: ReadonlyMap<string, TemplateLine>;
  /** Comments that instruct the author, by the text between `<!--` and `-->`. */
  readonly comments: ReadonlyMap<string, Slot>;
  /** For each table, by its header cells: whether each column requires a value in every row. */
  readonly tables: ReadonlyMap<string, readonly boolean[]>;
  /** The tables that are blank forms: their rows name the entries, and all other cells are empty. */
  readonly forms: ReadonlyMap<string, readonly boolean[]>;
  /** Blanks without words (`…`, `____`), by the label before them. */
  readonly blanks: ReadonlyMap<string, Slot>;
  /** Paragraphs that say in plain words what to write, in sections without other content. */
  readonly prose: ReadonlyMap<string, Slot>;
  readonly headings: ReadonlySet<string>;
  /** The other open texts of each section, by `sectionKeyOf`; `*` for sections whose heading is a slot. */
  readonly sections: ReadonlyMap<string, SectionSlots>;
}

/** Open texts of a section without a bracket or label, which count only in the same section. */
export interface SectionSlots {
  /** The slots by the keys of their signs. */
  readonly signs: ReadonlyMap<string, Slot>;
  /** The slots that count only if the section equals the template's. */
  readonly weakSigns: ReadonlyMap<string, Slot>;
  /** The template's sections without their headings, by `bodyKey`. */
  readonly bodies: ReadonlySet<string>;
  /** The keys of the section's blocks. The author wrote any block with another key. */
  readonly blocks: ReadonlySet<string>;
}

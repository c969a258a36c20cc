import type { Span } from '../span/span';

/** Something that a template leaves for the author, and what it says about it. */
export interface Slot {
  /** As the template has it, white space squeezed. */
  readonly text: string;
  /** Offsets in the template's text. */
  readonly span: Span;
  /** The field, column or heading it stands under; empty where there is none. */
  readonly label: string;
  /** The words to choose from; empty where it is no choice. */
  readonly words: readonly string[];
  readonly examples: readonly string[];
}

/** A word or sentence in brackets that is to be replaced. */
export interface Token extends Slot {
  /** Whether it is ever all that stands in its place. */
  readonly whole: boolean;
  /** What stands directly before and behind it inside of other text, by which a short token is known again. */
  readonly contexts: ReadonlySet<string>;
  /** Whether it is only ever an argument in the usage of a command. */
  readonly usage: boolean;
}

/** A line without brackets that is to be answered or acted on. */
export interface TemplateLine extends Slot {
  /** A question of a check, an order that must go once it is obeyed, or a sentence that stands where a value belongs. */
  readonly kind: 'question' | 'instruction' | 'sentence';
}

/** What a template's text says is still to be written. All keys are in the form of `wording`. */
export interface Vocabulary {
  /** By the text with its brackets. */
  readonly tokens: ReadonlyMap<string, Token>;
  /** Alternatives without brackets, by the whole value, cell or item they are. */
  readonly choices: ReadonlyMap<string, Slot>;
  /** The labels that want a value, by their own wording. */
  readonly fields: ReadonlyMap<string, Slot>;
  readonly lines: ReadonlyMap<string, TemplateLine>;
  /** Comments that instruct the author, by the text between `<!--` and `-->`. */
  readonly comments: ReadonlyMap<string, Slot>;
  /** For each table, by its header's cells, whether its columns want a value in every row. */
  readonly tables: ReadonlyMap<string, readonly boolean[]>;
  /** The tables that are blank forms: their rows name what is to be filled in, and leave all other cells empty. */
  readonly forms: ReadonlyMap<string, readonly boolean[]>;
  /** Signs without words for what is to be written (`…`, `____`), by the label before them. */
  readonly blanks: ReadonlyMap<string, Slot>;
  /** Paragraphs that say in plain words what belongs in their section, where the section has nothing else. */
  readonly prose: ReadonlyMap<string, Slot>;
  readonly headings: ReadonlySet<string>;
  /** What each section leaves open besides, known again only in the same section: see `sectionKeyOf`; `*` where the heading is a slot. */
  readonly sections: ReadonlyMap<string, SectionSlots>;
}

/** What a template leaves open in one section without a bracket or a label by which it is known anywhere. */
export interface SectionSlots {
  /** By the keys of their signs. */
  readonly signs: ReadonlyMap<string, Slot>;
  /** Those that count only where the section stands as in the template. */
  readonly weakSigns: ReadonlyMap<string, Slot>;
  /** The template's sections without their headings, by `bodyKey`. */
  readonly bodies: ReadonlySet<string>;
  /** The keys of the section's blocks: a plan's block with none of them is its author's. */
  readonly blocks: ReadonlySet<string>;
}

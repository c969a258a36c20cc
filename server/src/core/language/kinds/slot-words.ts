import type { Words } from './words';

/** Slots and prompts of a template. */
export interface SlotWords {
  // Slots and prompts of a template

  /** Leads to an example to follow. */
  readonly exampleLeads: Words;
  /**
   * Begins an order to the author, or the question to be answered, where a bracket of several words is all
   * there is.
   */
  readonly promptStarts: Words;
  /** Ends such an order. */
  readonly promptEnds: Words;
  /** Makes a bracket of several words such an order, wherever it stands in it. */
  readonly promptParts: Words;
  /** Behind "or" at the end of a list of examples, beside the marks of open questions. */
  readonly openEnds: Words;
  /** A thing of which a header asks a part: its name, its date. */
  readonly slotThings: Words;
  /** What a header asks of a thing. */
  readonly slotParts: Words;
  /** Names of what a header asks for. */
  readonly slotNames: Words;
  /** Stands for a date that is to be written. */
  readonly dateForms: Words;
  /** Stands in brackets for good: states, tags, levels, editorial marks. */
  readonly tagWords: Words;
  /** Begins an order to remove or to repeat something rather than to write it. */
  readonly removalStarts: Words;
  /** The same anywhere in a text. */
  readonly removalParts: Words;
  /** Labels of the alternatives in a template's tree or code. */
  readonly optionWords: Words;
  /** Labels and columns that may well stay blank. */
  readonly remarkLabels: Words;
  /** Begins a condition: what follows is to be filled in a certain case only. */
  readonly conditions: Words;
  /** Says that something is needed only where it applies. */
  readonly ifApplicable: Words;
  /** A template's words that allow a plan to leave a section out. */
  readonly optionalWords: Words;
  /** Capitals that begin a comment to the author. */
  readonly authorMarks: Words;
  /** Orders the author, in capitals, to do something before the line goes. */
  readonly actionDemands: Words;
  /** Names of what a slot asks for: [ENGINEER / TEAM] offers no choice between the two. */
  readonly slotNouns: Words;
  /** Begins an answer as well as a default, as in [None identified so far]. */
  readonly answerStarts: Words;
  /** Begins what Spec Kit and its relatives call the words that the author is to find. */
  readonly promptAdjectives: Words;
  /** Begins a row that sums up the others. */
  readonly totals: Words;
  /** Says "placeholder". */
  readonly placeholderWords: Words;
  /** Says "marker", around a mark in inline code. */
  readonly markerWords: Words;
  /** Between a mark and its meaning. */
  readonly meaningWords: Words;
  /** Marks something with the mark that follows. */
  readonly markingVerbs: Words;
  /** Between such a verb and the mark. */
  readonly markingJoints: Words;
  /** Says what a value must be like instead of being one. */
  readonly mustBe: Words;
  /** Orders what to write as a label's value; as at the head of a sentence. */
  readonly valueOrders: Words;
  /** Ends such an order. */
  readonly valueOrderEnds: Words;
  /**
   * Begins a sentence in which a template tells its author what to write. Orders for the work itself (run,
   * use, see) are missing on purpose: a plan may repeat those.
   */
  readonly writingOrders: Words;
  /** Ends such a sentence. */
  readonly writingOrderEnds: Words;
  /** Titles of words that explain themselves and are no choice to make. */
  readonly legendWords: Words;
  /** Says of a template where it comes from. */
  readonly provenanceWords: Words;
  /** Asks the author of a plan to do something, in a comment. */
  readonly requestWords: Words;
  /** Asks the same as the first word of a sentence. */
  readonly commentOrders: Words;
  /** A comment with an imprint, which asks nobody for anything. */
  readonly imprintWords: Words;
  /** A rewording adds or drops these without changing what a title means. */
  readonly titleFillers: Words;
}

import type { Words } from './words';

/** Slots and prompts of a template. */
export interface SlotWords {
  // Slots and prompts of a template

  /** Words that introduce an example. */
  readonly exampleLeads: Words;
  /** First words of an order or question to the author, in a bracket of several words that is a whole unit. */
  readonly promptStarts: Words;
  /** Last words of such an order. */
  readonly promptEnds: Words;
  /** Words anywhere in such an order. */
  readonly promptParts: Words;
  /** Words after "or" at the end of a list of examples, in addition to the marks of open questions. */
  readonly openEnds: Words;
  /** Things whose parts a header asks for: a name, a date. */
  readonly slotThings: Words;
  /** The parts of such things. */
  readonly slotParts: Words;
  /** Names of values that a header asks for. */
  readonly slotNames: Words;
  /** Placeholders for a date. */
  readonly dateForms: Words;
  /** Permanent bracketed words: states, tags, levels, editorial marks. */
  readonly tagWords: Words;
  /** First words of an order to remove or repeat something. */
  readonly removalStarts: Words;
  /** Words anywhere in such an order. */
  readonly removalParts: Words;
  /** Labels of the alternatives in a template's tree or code. */
  readonly optionWords: Words;
  /** Labels and columns that may stay blank. */
  readonly remarkLabels: Words;
  /** First words of a condition. The text after it applies only in a certain case. */
  readonly conditions: Words;
  /** Phrases for "if applicable". */
  readonly ifApplicable: Words;
  /** Words of a template that allow plans to omit a section. */
  readonly optionalWords: Words;
  /** Capitalised first words of a comment to the author. */
  readonly authorMarks: Words;
  /** Capitalised orders to the author that have to be followed before the line is removed. */
  readonly actionDemands: Words;
  /** Names of expected values: [ENGINEER / TEAM] offers no choice between the two. */
  readonly slotNouns: Words;
  /** First words of both answers and defaults, as in [None identified so far]. */
  readonly answerStarts: Words;
  /** Adjectives at the start of prompts in Spec Kit and related templates. */
  readonly promptAdjectives: Words;
  /** First words of a row with totals. */
  readonly totals: Words;
  /** Words for "placeholder". */
  readonly placeholderWords: Words;
  /** Words for "marker", around a mark in inline code. */
  readonly markerWords: Words;
  /** Words between a mark and its meaning. */
  readonly meaningWords: Words;
  /** Verbs for marking, before the mark. */
  readonly markingVerbs: Words;
  /** Words between such a verb and the mark. */
  readonly markingJoints: Words;
  /** Phrases for the requirements of a value, in place of the value. */
  readonly mustBe: Words;
  /** First words of an order that is a label's value. */
  readonly valueOrders: Words;
  /** Last words of such an order. */
  readonly valueOrderEnds: Words;
  /**
   * First words of a sentence that orders what to write. Orders for the work (run, use, see) are omitted,
   * because a plan may repeat them.
   */
  readonly writingOrders: Words;
  /** Last words of such a sentence. */
  readonly writingOrderEnds: Words;
  /** Titles of legends, whose words are not a choice. */
  readonly legendWords: Words;
  /** Words for the origin of a template. */
  readonly provenanceWords: Words;
  /** Requests to the author of a plan, in a comment. */
  readonly requestWords: Words;
  /** Such requests as the first word of a sentence. */
  readonly commentOrders: Words;
  /** Words of a comment with an imprint, which contains no request. */
  readonly imprintWords: Words;
  /** Words that a rewording adds or drops without changing the meaning of a title. */
  readonly titleFillers: Words;
}

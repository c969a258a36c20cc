import type { Words } from './words';

/** Words of placeholders without brackets in a template. */
export interface SignWords {
  // Placeholders without brackets in a template

  /** First words of an answer or remark that a template may retain: `(none)`. */
  readonly keptRemarks: Words;
  /** First words of an indirect question in place of a text: `What is ready at the end of this stage.` */
  readonly indirectQuestions: Words;
  /** First words of an amount of text: `Two sentences at most`. */
  readonly amountNumbers: Words;
  /** Units of text, after such a number. */
  readonly amountNouns: Words;
  /** Words after such an amount. */
  readonly amountLimits: Words;
  /** Words for "here" at the end of a sentence about the place of the author's text. */
  readonly hereAtEnd: Words;
  /** Phrases with "here" anywhere in such a sentence. */
  readonly hereWords: Words;
  /** Nouns in place of a name. */
  readonly nameNouns: Words;
  /** Last words of a placeholder title: `Short imperative title`. */
  readonly titleNouns: Words;
  /** First words of titles of sections about the form and the process, whose text stays in every plan. */
  readonly standingTitles: Words;
  /** Lower-case nouns that name the expected value. */
  readonly valueNouns: Words;
  /** Lower-case first words of a value that is an indirect question: `what is covered`. */
  readonly valueQuestions: Words;
  /** First words of a paragraph about its section. */
  readonly sectionOpenings: Words;
  /** First words of orders that may be part of the work: `write the test first`. */
  readonly workOrders: Words;
  /** First words of an order to fill in the whole document. */
  readonly fillInOrders: Words;
  /** Words that introduce the sub-sections. */
  readonly leadsOver: Words;
}

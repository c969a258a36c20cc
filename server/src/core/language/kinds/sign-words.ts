import type { Words } from './words';

/** Words by which a template's text without brackets shows that it stands for the author's. */
export interface SignWords {
  // What a template without brackets leaves to the author

  /** Begins an answer or a remark that a template may keep on purpose: `(none)`. */
  readonly keptRemarks: Words;
  /** Begins an indirect question in the place of a text: `What is ready at the end of this stage.` */
  readonly indirectQuestions: Words;
  /** Begins an amount of text to be written: `Two sentences at most`. */
  readonly amountNumbers: Words;
  /** Units of text, behind such a number. */
  readonly amountNouns: Words;
  /** Stands behind such an amount. */
  readonly amountLimits: Words;
  /** Says at the end of a sentence where the author's words go. */
  readonly hereAtEnd: Words;
  /** Says the same anywhere. */
  readonly hereWords: Words;
  /** Stands alone in the place of a name. */
  readonly nameNouns: Words;
  /** Ends a title that only says that one belongs there: `Short imperative title`. */
  readonly titleNouns: Words;
  /** Begins the titles of sections about the form and the process: what they say stays in every plan. */
  readonly standingTitles: Words;
  /** In lower case, alone, the name of a value that belongs there. */
  readonly valueNouns: Words;
  /** In lower case, begins a value that is an indirect question: `what is covered`. */
  readonly valueQuestions: Words;
  /** Begins a paragraph that speaks of its section. */
  readonly sectionOpenings: Words;
  /** Begins orders that are as well orders for the work itself: `write the test first`. */
  readonly workOrders: Words;
  /** Begins an order to fill in the whole document. */
  readonly fillInOrders: Words;
  /** Speaks of the sub-sections below. */
  readonly leadsOver: Words;
}

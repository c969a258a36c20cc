import type { Words } from './words';

/** How far the work of a plan is, when a principle was added, and what a plan claims of its checks. */
export interface HistoryWords {
  // How far the work is, when something was added, and claims about checks

  /** Begins a status that says that the work is over, whatever tasks.md says. */
  readonly shippedStatuses: Words;
  /** Begins a status that may speak of the plan alone: open tasks say so. */
  readonly doneStatuses: Words;
  /** Begins the remark behind a task that nobody will do. */
  readonly givenUpWords: Words;
  /** Labels of the date of a plan, or of its last change. */
  readonly planDateLabels: Words;
  /** Says that something joined a constitution. */
  readonly additionWords: Words;
  /** Before a version or a date: since when something is there. */
  readonly sinceWords: Words;
  /** Joins such words to a version or a date. */
  readonly additionJoints: Words;
  /** Stands behind the version or date at the end of such a note. */
  readonly additionEnds: Words;
  /** Labels of the date of a change, in a constitution's report of its changes. */
  readonly amendmentDateLabels: Words;
  /** Begins a list of added principles, where no word of addition does. */
  readonly addedPrinciplesLeads: Words;
  /** Parts the names of several principles in such a list. */
  readonly nameSeparators: Words;
  /** Says of a check that it is the one before the design. */
  readonly beforeDesignWords: Words;
  /** Says of a check that it is the one after the design. */
  readonly afterDesignWords: Words;
  /** Begins a sentence about all gates of a check. */
  readonly everyGateWords: Words;
  /** Denies what is said of all gates, between such a word and a word of passing. */
  readonly gateDenials: Words;
  /** Parts of the words for gates and principles, in a sentence about all of them. */
  readonly gateNouns: Words;
  /** A word of an obligation, a condition or a point in time: the sentence does not say what is so now. */
  readonly conditionWords: Words;
  /** Begins a sentence that says that there are, or are not, things of a kind. */
  readonly thereAre: Words;
  /** Begins a claim that nothing is open: none of them, or all of them. */
  readonly noneOrAll: Words;
}

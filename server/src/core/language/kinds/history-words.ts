import type { Words } from './words';

/** Progress of the work, dates of additions, and claims of a plan about its checks. */
export interface HistoryWords {
  // Progress of the work, dates of additions and claims about checks

  /** First words of a status of finished work, whatever tasks.md says. */
  readonly shippedStatuses: Words;
  /** First words of a status that may only mean the plan, if tasks are open. */
  readonly doneStatuses: Words;
  /** First words of the remark after an abandoned task. */
  readonly givenUpWords: Words;
  /** Labels of the date of a plan, or of its last change. */
  readonly planDateLabels: Words;
  /** Words for additions to a constitution. */
  readonly additionWords: Words;
  /** Words for "since", before a version or a date. */
  readonly sinceWords: Words;
  /** Words between such a word and a version or date. */
  readonly additionJoints: Words;
  /** Words after the version or date, at the end of such a note. */
  readonly additionEnds: Words;
  /** Labels of the date of a change, in a constitution's change report. */
  readonly amendmentDateLabels: Words;
  /** First words of a list of added principles, in addition to the words for additions. */
  readonly addedPrinciplesLeads: Words;
  /** Separators of the names in such a list. */
  readonly nameSeparators: Words;
  /** Words for the check before the design. */
  readonly beforeDesignWords: Words;
  /** Words for the check after the design. */
  readonly afterDesignWords: Words;
  /** First words of a sentence about all gates of a check. */
  readonly everyGateWords: Words;
  /** Denials between such a word and a word for passing. */
  readonly gateDenials: Words;
  /** Parts of the words for gates and principles, in a sentence about all of them. */
  readonly gateNouns: Words;
  /** Words for an obligation, a condition or a time. The sentence does not describe the current state. */
  readonly conditionWords: Words;
  /** First words of a sentence about existence: "there are". */
  readonly thereAre: Words;
  /** First words of a claim that nothing is open: "none" or "all". */
  readonly noneOrAll: Words;
}

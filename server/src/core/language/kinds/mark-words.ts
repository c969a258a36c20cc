import type { Words } from './words';

/** Marks of open questions and deferred decisions. */
export interface MarkWords {
  // Marks of open questions and deferred decisions

  /** Marks a question as open; in capitals where the script has them. */
  readonly clarificationMarks: Words;
  /** Puts a decision off, where it is a whole value or the remark at its end. */
  readonly deferrals: Words;
  /** Goes on behind a deferral: when, by whom, from what. */
  readonly deferralTails: Words;
  /** Before such a word it denies or searches for it. */
  readonly deferralDenials: Words;
  /** Behind such a word it speaks of it. */
  readonly deferralMentions: Words;
  /** A word before a mark in brackets: the text speaks of marks. Verbs and prepositions alone do not tell that. */
  readonly markMentionsBefore: Words;
  /** A noun for marks, or a word of settling, behind a mark in brackets: the text speaks of marks. */
  readonly markMentionsBehind: Words;
  /** An article and an adjective before a mark without a question: the mark is the object of a sentence. */
  readonly openMarks: Words;
  /** A verb of counting or finding before such a mark: the mark is its object where no noun follows. */
  readonly markVerbs: Words;
  /** Behind a mark that is the object of such a verb: the sentence goes on without a noun. */
  readonly markVerbTails: Words;
  /** Behind a mark without a question: the mark is treated as text. */
  readonly markAsText: Words;
  /** Headers of the column with the marks, in a table that explains marks. */
  readonly markColumns: Words;
  /** Headers of the column with their meanings. */
  readonly meaningColumns: Words;
  /** Says that a question was answered. */
  readonly answered: Words;
  /** Has a word of `answered` and says that the answer is still to come: `to be answered`, `not yet decided`. */
  readonly answersToCome: Words;
  /** Labels and titles of a decision or an answer. */
  readonly answerLabels: Words;
}

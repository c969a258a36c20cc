import type { Words } from './words';

/** Marks of open questions and deferred decisions. */
export interface MarkWords {
  // Marks of open questions and deferred decisions

  /** Marks of open questions; in capitals if the script has them. */
  readonly clarificationMarks: Words;
  /** Phrases that defer a decision, as a whole value or as the remark at its end. */
  readonly deferrals: Words;
  /** Words after a deferral: the time, the person, the source. */
  readonly deferralTails: Words;
  /** Words before a deferral that deny it or search for it. */
  readonly deferralDenials: Words;
  /** Words after a deferral that only mention it. */
  readonly deferralMentions: Words;
  /** Words before a bracketed mark in a text about marks. Verbs and prepositions alone are not enough. */
  readonly markMentionsBefore: Words;
  /** Nouns for marks and words for settling, after a bracketed mark in a text about marks. */
  readonly markMentionsBehind: Words;
  /** Articles with adjectives before a mark without a question, which is then the object of a sentence. */
  readonly openMarks: Words;
  /** Verbs of counting or finding before such a mark, which is their object if no noun follows. */
  readonly markVerbs: Words;
  /** Words after a mark that is the object of such a verb. */
  readonly markVerbTails: Words;
  /** Words after a mark without a question that treat it as text. */
  readonly markAsText: Words;
  /** Headers of the column with the marks, in a table that explains marks. */
  readonly markColumns: Words;
  /** Headers of the column with the meanings of the marks. */
  readonly meaningColumns: Words;
  /** Words for an answered question. */
  readonly answered: Words;
  /** Phrases with a word of `answered` that announce a future answer: `to be answered`, `not yet decided`. */
  readonly answersToCome: Words;
  /** Labels and titles of a decision or an answer. */
  readonly answerLabels: Words;
  /** Words for merge conflicts and their marks, in the text above an example of one. */
  readonly conflictWords: Words;
}

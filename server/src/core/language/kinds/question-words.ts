import type { Words } from './words';

/** Open questions of the authors. */
export interface QuestionWords {
  // Open questions of the authors

  /** Titles of open questions, anywhere in a heading or label. */
  readonly openQuestions: Words;
  /** Beginnings of titles of open questions. */
  readonly questionsFor: Words;
  /** Titles of future steps. A question below them is for the reader. */
  readonly nextSteps: Words;
  /** Words that introduce a list of unknowns. */
  readonly unknowns: Words;
  /** Bracketed tags of open points; in capitals before a colon. */
  readonly openTags: Words;
  /** Bracketed tags that ask for a decision, in a list of unknowns. */
  readonly askTags: Words;
  /** Bracketed phrases for an open point, anywhere. */
  readonly askPhrases: Words;
  /** First words of a question without a question mark. */
  readonly questionWords: Words;
  /** Last words of a question without a question mark. */
  readonly questionEnds: Words;
  /** Headers of the column with the questions. */
  readonly questionColumns: Words;
  /** Headers of columns with facts about a question, but no answers. */
  readonly questionFacts: Words;
  /** Labels of remarks and options below a question, which do not answer it. */
  readonly questionRemarks: Words;
  /** First words of a question that a person or a task answers. */
  readonly personQuestions: Words;
  /** First words of a text that refers a question to later work. */
  readonly referrals: Words;
  /** Words right before somebody to ask: `ask`, `confirm with`. */
  readonly personAsks: Words;
  /** Roles and teams to ask, after the words of `personAsks`. */
  readonly people: Words;
}

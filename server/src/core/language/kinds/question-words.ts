import type { Words } from './words';

/** Open questions of the authors. */
export interface QuestionWords {
  // Open questions of the authors

  /** Titles of open questions, anywhere in a heading or a label. */
  readonly openQuestions: Words;
  /** Beginnings of titles of open questions. */
  readonly questionsFor: Words;
  /** Titles of steps to come, in which a question asks the reader. */
  readonly nextSteps: Words;
  /** Leads to a list of things that nobody knows yet. */
  readonly unknowns: Words;
  /** Tags in brackets that say that something is open; before a colon in capitals. */
  readonly openTags: Words;
  /** Tags in brackets that ask somebody to settle something, in a list of unknowns. */
  readonly askTags: Words;
  /** Says in brackets, anywhere, that something is still to be settled. */
  readonly askPhrases: Words;
  /** First words of a question without a question mark. */
  readonly questionWords: Words;
  /** Last words of a question without a question mark. */
  readonly questionEnds: Words;
  /** Headers of the column with the questions. */
  readonly questionColumns: Words;
  /** Headers of columns that say something about a question, and never answer it. */
  readonly questionFacts: Words;
}

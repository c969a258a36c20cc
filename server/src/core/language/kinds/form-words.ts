import type { Words } from './words';

/** Words of the choices, lists, units and diagrams that a template leaves open. */
export interface FormWords {
  // Choices, counts and diagrams of a template

  /** Labels and columns whose values explain a form and are no slots. */
  readonly legendLabels: Words;
  /** Asks to mark one of the boxes below. */
  readonly pickOrders: Words;
  /** Names that stand for any part of a program, in code and trees. */
  readonly anyPartNouns: Words;
  /** Entries of a list that only count: `Step 1`, `Risk 2`. */
  readonly countedNouns: Words;
  /** Counts such entries and the parts of a diagram. */
  readonly firstNumbers: Words;
  /** Units that stand without their number. */
  readonly unitNouns: Words;
  /** Stands between two alternatives. */
  readonly choiceJoints: Words;
  /** The same in scripts without spaces, between the alternatives themselves. */
  readonly choiceSigns: Words;
  /** Nouns that name the parts of a diagram, before a letter or a number. */
  readonly nodeNouns: Words;
  /** Ends a question that is answered by one of two words. */
  readonly closedQuestionEnds: Words;
  /** Marks such a question, wherever it stands in it. */
  readonly closedQuestions: Words;
  /** The two answers to a question, parted by a slash. */
  readonly yesNoPairs: Words;
}

import type { Words } from './words';

/** Words of choices, lists, units and diagrams in a template. */
export interface FormWords {
  // Choices, counts and diagrams of a template

  /** Labels and columns with explanations instead of slots. */
  readonly legendLabels: Words;
  /** Orders to tick one of the boxes below. */
  readonly pickOrders: Words;
  /** Generic names for parts of a program, in code and trees. */
  readonly anyPartNouns: Words;
  /** Nouns of list entries that consist of a noun and a number: `Step 1`, `Risk 2`. */
  readonly countedNouns: Words;
  /** Numbers of such entries and of the parts of a diagram. */
  readonly firstNumbers: Words;
  /** Units without a number. */
  readonly unitNouns: Words;
  /** Words between two alternatives. */
  readonly choiceJoints: Words;
  /** The same in scripts without spaces. */
  readonly choiceSigns: Words;
  /** Nouns for the parts of a diagram, before a letter or a number. */
  readonly nodeNouns: Words;
  /** Last words of a question with two possible answers. */
  readonly closedQuestionEnds: Words;
  /** Words anywhere in such a question. */
  readonly closedQuestions: Words;
  /** The two answers to a question, separated by a slash. */
  readonly yesNoPairs: Words;
}

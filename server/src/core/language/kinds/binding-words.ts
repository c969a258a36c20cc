import type { Words } from './words';

/** Binding words of a constitution, and words for language detection and comparison. */
export interface BindingWords {
  // Binding words of a constitution

  /** Words that demand; in lower case or in capitals. */
  readonly bindingWords: Words;
  /** Words that recommend; in lower case or in capitals. */
  readonly recommendingWords: Words;
  /** Words for obligations. A check that consists of sentences with them only restates the principles. */
  readonly obligations: Words;
  /** Other words that demand: prohibitions, universal statements, limits, and imperatives at the start of rules. */
  readonly demandWords: Words;
  /** Marks of a principle without exceptions, in brackets or after a dash in its title. */
  readonly absoluteWords: Words;
  /** The same marks without brackets, in capitals. */
  readonly absoluteMarks: Words;

  // Language detection and significant words

  /** Words of nearly every sentence of the language that the other languages do not have. */
  readonly frequentWords: Words;
  /** Words that do not identify a principle. */
  readonly emptyWords: Words;
  /** Words that most principles could have in their names; ignored if another word remains. */
  readonly weakWords: Words;
  /** Separators of a run of characters: particles, conjunctions, and words that most principles could have. */
  readonly runBreaks: Words;
}

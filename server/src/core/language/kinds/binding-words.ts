import type { Words } from './words';

/** How a constitution binds, and which language, and which words tell something. */
export interface BindingWords {
  // How a constitution binds

  /** Demands; lower case or all capitals. */
  readonly bindingWords: Words;
  /** Recommends; lower case or all capitals. */
  readonly recommendingWords: Words;
  /** Says what must be or should be: a check made of such sentences only restates the principles. */
  readonly obligations: Words;
  /** Other ways to demand: prohibition, what goes for all, a limit, the imperatives that rules begin with. */
  readonly demandWords: Words;
  /** Marks a principle as one without exceptions, in brackets or behind a dash of its title. */
  readonly absoluteWords: Words;
  /** The same without brackets, in capitals. */
  readonly absoluteMarks: Words;

  // Which language, and which words tell something

  /** Nearly every sentence of the language has one of these, and the other languages have not. */
  readonly frequentWords: Words;
  /** Tells nothing about which principle is meant. */
  readonly emptyWords: Words;
  /** Most principles could have it in their name; left out as long as another word remains. */
  readonly weakWords: Words;
  /** Parts a run of characters: particles, conjunctions, and words that most principles could have. */
  readonly runBreaks: Words;
}

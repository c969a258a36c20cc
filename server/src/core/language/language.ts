/**
 * Words and phrases, separated by commas. A letter with an accent, an umlaut or `ß` stands for the plain spelling too. In a word:
 *
 * - `(a|b|)` is one of several, `s?` a letter that may be missing
 * - `*` any letters, or none: `erfüll*`
 * - a blank any white space; in Chinese, Japanese and Korean there may be none
 * - `-` a hyphen, a blank or nothing; `…` up to 40 characters of the same sentence
 * - `~` an end: no letter follows (for words of Chinese, Japanese and Korean, which else may go on)
 */
export type Words = string;

/** What words decide. */
export type WordKind = Exclude<keyof Language, 'name' | 'hasSpaces'>;

/** The words of one language that decide something, by what they decide. */
export interface Language {
  /** The language's own name. */
  readonly name: string;
  /** Whether words stand apart, so that only whole words count. */
  readonly hasSpaces: boolean;

  // What an item of a check says of itself

  /** Says that nothing was violated; passes. */
  readonly noViolations: Words;
  /** Says that a principle does not concern the plan. */
  readonly notApplicable: Words;
  /** Says that nobody has looked yet. */
  readonly pending: Words;
  /** Says that a principle is met in part or with reserve. */
  readonly partial: Words;
  /** Says that the plan deviates on purpose. */
  readonly exception: Words;
  /** Says that a principle is not met. */
  readonly failed: Words;
  /** Says that a principle is met. */
  readonly passed: Words;
  /** Status words that begin many a sentence: they count only where nothing but punctuation follows. */
  readonly briefStatuses: Words;

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
  /** Before a mark in brackets it speaks of marks instead of marking something. */
  readonly markMentionsBefore: Words;
  /** Behind a mark in brackets it speaks of marks, or of one that was answered. */
  readonly markMentionsBehind: Words;
  /** An article and an adjective before a mark without a question: the mark is the object of a sentence. */
  readonly openMarks: Words;
  /** Behind a mark without a question: the mark is treated as text. */
  readonly markAsText: Words;
  /** Says that a question was answered. */
  readonly answered: Words;
  /** Labels and titles of a decision or an answer. */
  readonly answerLabels: Words;

  // How far a plan has come

  /** Labels of a plan's own status. */
  readonly statusLabels: Words;
  /** Statuses of a plan that is more than a draft. */
  readonly settledStatuses: Words;

  // The constitution

  /** What a constitution is called. */
  readonly constitutions: Words;
  /** Says that there is no constitution. */
  readonly constitutionDenials: Words;
  /** Headers of the column with the verdicts, that can mean nothing else. */
  readonly verdictHeaders: Words;
  /** Parts of the headers of a column that may well hold the verdicts. */
  readonly complianceHeaders: Words;
  /** Labels of a line that gives the verdict on the item, lead or heading above it. */
  readonly verdictLabels: Words;
  /** Says "none". */
  readonly none: Words;
  /** A bare "no". */
  readonly noAnswers: Words;
  /** Goes on behind "none": none remain, none left. */
  readonly remaining: Words;
}

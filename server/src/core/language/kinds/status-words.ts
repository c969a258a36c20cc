import type { Words } from './words';

/** What an item of a check says of itself, and how far a plan has come. */
export interface StatusWords {
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
  /** Right behind a word of `passed`: it is denied, or part of a word that only names the subject. */
  readonly statusDenials: Words;
  /** Status words that begin many a sentence: they count only where nothing but punctuation follows. */
  readonly briefStatuses: Words;

  // How far a plan has come

  /** Labels of a plan's own status. */
  readonly statusLabels: Words;
  /** Statuses of a plan that is more than a draft. */
  readonly settledStatuses: Words;
}

import type { Words } from './words';

/** Statuses of check items and plans. */
export interface StatusWords {
  // Statuses of check items

  /** Phrases for "no violations"; the item passes. */
  readonly noViolations: Words;
  /** Phrases for a principle that does not apply to the plan. */
  readonly notApplicable: Words;
  /** Words for an unchecked item. */
  readonly pending: Words;
  /** Phrases at the end of a clause that say that a principle is not addressed. The item is unchecked. */
  readonly notAddressed: Words;
  /** Words for a principle that is met in part or with reservations. */
  readonly partial: Words;
  /** Words for a deliberate deviation. */
  readonly exception: Words;
  /** Words for a principle that is not met. */
  readonly failed: Words;
  /** Words for a principle that is met. */
  readonly passed: Words;
  /** Words right after a word of `passed` that deny it, or that make it part of a word for the subject. */
  readonly statusDenials: Words;
  /** Status words that often begin a sentence. They count only if punctuation follows or the text ends. */
  readonly briefStatuses: Words;

  // Statuses of plans

  /** Labels of a plan's own status. */
  readonly statusLabels: Words;
  /** Statuses of a plan after its draft. */
  readonly settledStatuses: Words;
}

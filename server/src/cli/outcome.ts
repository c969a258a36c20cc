import type { FileKind, Severity } from '../core';
import type { KeptResult } from './cache/kept-result';
import type { Replacement } from './replace-file';

/** The outcome of checking a file. Plain data, so that a thread can send it. */
export interface Outcome {
  readonly path: string;
  /** Undefined if the file could not be checked or has no kind. */
  readonly told?: Told;
  /** Errors, for users. */
  readonly complaints: readonly string[];
  /** Problems in the files that it depends on, for users. */
  readonly problems: readonly string[];
  /** The corrected content. */
  readonly mended?: Replacement;
  /** The result to cache, with its key. */
  readonly kept?: { readonly key: string; readonly result: KeptResult };
}

/** The report of a file. */
export interface Told {
  readonly kind: FileKind;
  /** The report in the run's format; may be empty. */
  readonly text: string;
  readonly counts: Counts;
}

/** The number of findings of each severity. */
export type Counts = Readonly<Record<Severity, number>>;

import type { FileKind, Severity } from '../core';
import type { KeptResult } from './cache/kept-result';
import type { Replacement } from './replace-file';

/** What a run has to do with a file once it was looked at: plain data, so that it can come from another thread. */
export interface Outcome {
  readonly path: string;
  /** Undefined when there is nothing to tell of: it could not be checked, or is none of our business. */
  readonly told?: Told;
  /** What went wrong, for people. */
  readonly complaints: readonly string[];
  /** What is wrong with the files that it is judged by, for people. */
  readonly problems: readonly string[];
  /** What the file should hold instead. */
  readonly mended?: Replacement;
  /** The result to be kept, by its key. */
  readonly kept?: { readonly key: string; readonly result: KeptResult };
}

/** What is told of a file. */
export interface Told {
  readonly kind: FileKind;
  /** In the format of the run; empty when there is nothing to say. */
  readonly text: string;
  readonly counts: Counts;
}

/** The number of findings of each severity. */
export type Counts = Readonly<Record<Severity, number>>;

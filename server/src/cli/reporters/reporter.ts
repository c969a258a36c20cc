import type { AppliedFix, Severity } from '../../core';
import type { FileReport } from '../file-report';
import type { Counts } from '../outcome';

/** How a run is told of, file by file: each text is printed as soon as the file's turn comes. */
export interface Reporter {
  /** What stands before everything else. */
  readonly head: string;
  /** What is told of a file; empty when nothing is. Depends on the file alone. */
  describe(path: string, report: FileReport, fixed: readonly AppliedFix[]): string;
  /** What stands between what is told of one file and of the next. */
  readonly separator: string;
  /** What stands at the end. */
  tail(totals: Totals): string;
}

/** What a run came to. */
export interface Totals {
  readonly files: number;
  /** Whether all of them are plans. */
  readonly onlyPlans: boolean;
  readonly counts: Counts;
  /** Files that were named and are neither plans nor what plans are judged by, as they were given. */
  readonly skipped: readonly string[];
  /** Messages about paths, files and configuration that could not be used. */
  readonly errors: readonly string[];
  /** Whether nothing was told of any file. */
  readonly isSilent: boolean;
}

/** What a reporter depends on. */
export interface Style {
  readonly format: 'pretty' | 'json';
  /** Quieter findings are counted, not listed. */
  readonly threshold: Severity;
  readonly colors: boolean;
  /** The working folder, from which paths are printed. */
  readonly folder: string;
}

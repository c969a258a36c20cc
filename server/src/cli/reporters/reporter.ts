import type { AppliedFix, Severity } from '../../core';
import type { FileReport } from '../file-report';
import type { Counts } from '../outcome';

/** Formats the report of a run. Each file's text is printed as soon as its turn comes. */
export interface Reporter {
  /** The text before all files. */
  readonly head: string;
  /** Formats a file's report; may return an empty text. Depends on the file alone. */
  describe(path: string, report: FileReport, fixed: readonly AppliedFix[]): string;
  /** The text between the reports of two files. */
  readonly separator: string;
  /** Returns the text behind all files. */
  tail(totals: Totals): string;
}

/** The totals of a run. */
export interface Totals {
  readonly files: number;
  /** Whether all files are plans. */
  readonly onlyPlans: boolean;
  readonly counts: Counts;
  /** Named files that are not plans, constitutions or templates, as given. */
  readonly skipped: readonly string[];
  /** Errors of paths, files and configuration. */
  readonly errors: readonly string[];
  /** Whether no file has a report. */
  readonly isSilent: boolean;
}

/** The options of a reporter. */
export interface Style {
  readonly format: 'pretty' | 'json';
  /** Findings with lower severities are counted but not listed. */
  readonly threshold: Severity;
  readonly colors: boolean;
  /** The working folder; printed paths are relative to it. */
  readonly folder: string;
}

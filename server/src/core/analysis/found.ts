import type { Report, Rule } from '../rules/rule';

/** A report and whose it is. Spans are relative to the section that it is about. */
export interface Found {
  readonly rule: Rule;
  readonly report: Report;
}

/** What the rules report of one section: the same array as long as it stands. */
export type FoundInSection = readonly Found[];

export interface FoundInWhole extends Found {
  /** Index of the section that the span starts in, and is relative to. */
  readonly section: number;
}

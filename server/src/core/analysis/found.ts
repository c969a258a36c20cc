import type { Finding } from '../document/finding';
import type { Report, Rule } from '../rules/rule';

/** A finding and what it was made of. It may be kept over many versions, so its rule is asked for the fixes of this one. */
export interface FoundFinding extends Finding {
  readonly from?: Found | FoundInWhole;
}

/** A report and whose it is. Spans are relative to the section that it is about. */
export interface Found {
  readonly rule: Rule;
  readonly report: Report;
  /** Index of the report among those that the rule made with it. */
  readonly index: number;
}

/** What the rules report of one section: the same array as long as it stands. */
export type FoundInSection = readonly Found[];

export interface FoundInWhole extends Found {
  /** Index of the section that the span starts in, and is relative to. */
  readonly section: number;
}

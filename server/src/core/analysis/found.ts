import type { Report, Rule } from '../rules/rule';

/** A report and its rule. Spans are offsets in the reported section. */
export interface Found {
  readonly rule: Rule;
  readonly report: Report;
}

/** The reports of the rules for one section: the same array while they are valid. */
export type FoundInSection = readonly Found[];

export interface FoundInWhole extends Found {
  /** Index of the section in which the span starts. The span has offsets in this section. */
  readonly section: number;
}

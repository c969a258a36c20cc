import type { PlanDocument } from '../plan/plan-document';
import type { Span } from '../span';

/** A team's constitution: the principles its plans answer to. */
export interface Constitution {
  readonly uri: string;
  readonly document: PlanDocument;
  readonly principles: readonly Principle[];
  /** As written, such as `2.1.0`. */
  readonly version: string | undefined;
  /** Placeholders of the constitution template that nobody filled, in document order. */
  readonly placeholders: readonly Span[];
  /** Whether it is still the generated template, so that a check against it proves nothing. */
  readonly unfilled: boolean;
}

export interface Principle {
  /** As written: `IV`, `4`, `四`. */
  readonly number: string | undefined;
  /** Without number, marks such as (NON-NEGOTIABLE), and markup. */
  readonly name: string;
  /** Number and name as people write them together. */
  readonly title: string;
  /** Its heading or lead, in the constitution. */
  readonly span: Span;
  /** Everything it says, its heading included. */
  readonly bodySpan: Span;
  readonly nonNegotiable: boolean;
}

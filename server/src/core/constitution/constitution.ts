import type { PlanDocument } from '../document/plan-document';
import type { Terms } from '../language/terms';
import type { DocumentSpan } from '../span/span';

/** A team's constitution: the principles that its plans must respect. */
export interface Constitution {
  readonly uri: string;
  readonly document: PlanDocument;
  readonly principles: readonly Principle[];
  /** Sections other than principles that demand something of the work, such as additional constraints. */
  readonly bindingSections: readonly Principle[];
  /** The gates that the constitution lists for plans, each with its principles. */
  readonly planGates: readonly PlanGate[];
  /** The version without a leading `v`, such as `2.1.0`. */
  readonly version: string | undefined;
  readonly versionSpan: DocumentSpan | undefined;
  /** The dates of ratification and last amendment; undefined if the constitution does not state them. */
  readonly ratified: WrittenDate | undefined;
  readonly amended: WrittenDate | undefined;
  /** Dates of the version line that do not exist in the calendar. */
  readonly impossibleDates: readonly DocumentSpan[];
  /** The current version according to the sync impact report, which is a comment. */
  readonly reportedVersion: ReportedVersion | undefined;
  /** Unfilled placeholders, in document order. */
  readonly placeholders: readonly DocumentSpan[];
  /** Whether the constitution is still the generated template, so that a check against it proves nothing. */
  readonly unfilled: boolean;
}

/** A gate of the constitution that plans must pass. */
export interface PlanGate {
  /** The terms of the gate's name. */
  readonly terms: Terms;
  /** The numbers of the principles that the gate covers. */
  readonly positions: ReadonlySet<number>;
}

/** A day as `YYYY-MM-DD`, and its place in the document. */
export interface WrittenDate {
  readonly date: string;
  readonly span: DocumentSpan;
}

export interface ReportedVersion {
  readonly version: string;
  readonly span: DocumentSpan;
}

export interface Principle {
  /** The number as written: `IV`, `4`, `四`, or a code such as `TP3`. */
  readonly number: string | undefined;
  /** The value of the number; undefined for a principle without a number or with a code. */
  readonly position: number | undefined;
  /** The name without number, markup and marks such as (NON-NEGOTIABLE). */
  readonly name: string;
  /** Number and name together, such as `IV. Testing`. */
  readonly title: string;
  /** The heading or lead of the principle, in the constitution. */
  readonly span: DocumentSpan;
  /** The whole principle, including its heading. */
  readonly bodySpan: DocumentSpan;
  readonly nonNegotiable: boolean;
  /** The demands and recommendations, in document order. */
  readonly statements: readonly Statement[];
}

/** A paragraph or item of a principle that demands or recommends something. */
export interface Statement {
  readonly span: DocumentSpan;
  readonly force: 'must' | 'should';
}

import type { PlanDocument } from '../document/plan-document';
import type { Terms } from '../language/terms';
import type { DocumentSpan } from '../span/span';

/** A team's constitution: the principles its plans answer to. */
export interface Constitution {
  readonly uri: string;
  readonly document: PlanDocument;
  readonly principles: readonly Principle[];
  /** Sections beside the principles that demand something of the work, such as additional constraints. */
  readonly bindingSections: readonly Principle[];
  /** The gates that it lists for plans, each with the principles that it stands for. */
  readonly planGates: readonly PlanGate[];
  /** As written, such as `2.1.0`. */
  readonly version: string | undefined;
  readonly versionSpan: DocumentSpan | undefined;
  /** When it was ratified and last amended, where the version line tells. */
  readonly ratified: WrittenDate | undefined;
  readonly amended: WrittenDate | undefined;
  /** Dates of the version line that no calendar has. */
  readonly impossibleDates: readonly DocumentSpan[];
  /** The version that its sync impact report, a comment, says it has now. */
  readonly reportedVersion: ReportedVersion | undefined;
  /** Placeholders of the constitution template that nobody filled, in document order. */
  readonly placeholders: readonly DocumentSpan[];
  /** Whether it is still the generated template, so that a check against it proves nothing. */
  readonly unfilled: boolean;
}

/** A gate that a constitution has plans pass. */
export interface PlanGate {
  /** The words of its name. */
  readonly terms: Terms;
  /** The numbers of the principles that it stands for. */
  readonly positions: ReadonlySet<number>;
}

/** A day as `YYYY-MM-DD`, and where it is written. */
export interface WrittenDate {
  readonly date: string;
  readonly span: DocumentSpan;
}

export interface ReportedVersion {
  readonly version: string;
  readonly span: DocumentSpan;
}

export interface Principle {
  /** As written: `IV`, `4`, `四`, or a code such as `TP3`. */
  readonly number: string | undefined;
  /** Its number's value; undefined for a principle without number and for one with a code. */
  readonly position: number | undefined;
  /** Without number, marks such as (NON-NEGOTIABLE), and markup. */
  readonly name: string;
  /** Number and name as people write them together. */
  readonly title: string;
  /** Its heading or lead, in the constitution. */
  readonly span: DocumentSpan;
  /** Everything it says, its heading included. */
  readonly bodySpan: DocumentSpan;
  readonly nonNegotiable: boolean;
  /** What it demands and what it recommends, in document order. */
  readonly statements: readonly Statement[];
}

/** A line or item of a principle that binds. */
export interface Statement {
  readonly span: DocumentSpan;
  readonly force: 'must' | 'should';
}

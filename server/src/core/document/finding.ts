import type { DocumentOffset, DocumentSpan, SectionOffset, SectionSpan, Span } from '../span/span';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** Severities from highest to lowest. */
export const severities: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/** A change to the text of a plan. */
export interface Edit<Offset extends number = DocumentOffset> {
  /** The text to replace; empty for an insertion. */
  readonly span: Span<Offset>;
  /** Plain text, or a snippet in the syntax of LSP (`${1:name}`, `$0`) when `snippet` is true. */
  readonly newText: string;
  readonly snippet?: boolean;
}

/** A change that repairs a finding. */
export interface Fix<Offset extends number = DocumentOffset> {
  /** Its effect, as an imperative sentence without a full stop. */
  readonly title: string;
  /** Edits in the plan of the finding; they do not overlap. */
  readonly edits: readonly Edit<Offset>[];
  /**
   * Whether it needs no review, because it neither loses nor invents an author's text. Fix-all applies only safe fixes.
   */
  readonly safe: boolean;
  /** Whether a user most likely chooses it. */
  readonly preferred?: boolean;
}

/** An edit in one section. */
export type SectionEdit = Edit<SectionOffset>;
export type SectionFix = Fix<SectionOffset>;

/** Another location that explains a finding. */
export interface Related {
  readonly uri: string;
  readonly span: DocumentSpan;
  readonly message: string;
}

/** Another location in the same document that explains a finding. */
export interface OwnRelated {
  /** Index of the section with the location. */
  readonly section: number;
  /** Offsets relative to the section. */
  readonly span: SectionSpan;
  readonly message: string;
}

/** A problem or a hint that a rule reports about a plan. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  /** Plain text: the problem, then what to do. */
  readonly message: string;
  /** Offsets in the document. */
  readonly span: DocumentSpan;
  /** The name of the principle, check item or section that the finding is about. */
  readonly subject?: string;
  /** The names of several subjects, for a finding about more than one. */
  readonly subjects?: readonly string[];
  readonly related?: readonly Related[];
  /** Whether the text is unused, so that an editor may fade it. */
  readonly unnecessary?: boolean;
  /** Computes the fixes on request, because most findings are displayed but not fixed. */
  readonly fixes: () => readonly Fix[];
}

import type { DocumentOffset, DocumentSpan, SectionOffset, SectionSpan, Span } from '../span/span';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** From the loudest to the quietest. */
export const severities: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/** A change to the text of a plan. */
export interface Edit<Offset extends number = DocumentOffset> {
  /** What is replaced; empty for an insertion. */
  readonly span: Span<Offset>;
  /** Plain text, or a snippet in the syntax of LSP (`${1:name}`, `$0`) when `snippet` is true. */
  readonly newText: string;
  readonly snippet?: boolean;
}

/** A way to mend a finding. */
export interface Fix<Offset extends number = DocumentOffset> {
  /** What it does, as an imperative sentence without a full stop. */
  readonly title: string;
  /** Not overlapping, all in the plan that the finding is in. */
  readonly edits: readonly Edit<Offset>[];
  /** Whether it can be applied without a look: nothing an author wrote is lost or invented. Fix-all takes only these. */
  readonly safe: boolean;
  /** Whether it is the one a user most likely wants. */
  readonly preferred?: boolean;
}

/** An edit and a fix in one section. */
export type SectionEdit = Edit<SectionOffset>;
export type SectionFix = Fix<SectionOffset>;

/** Another place that explains a finding. */
export interface Related {
  readonly uri: string;
  readonly span: DocumentSpan;
  readonly message: string;
}

/** Another place of the same document that explains a finding. */
export interface OwnRelated {
  /** Index of the section that it is in. */
  readonly section: number;
  /** Relative to the section. */
  readonly span: SectionSpan;
  readonly message: string;
}

/** Something about a plan that its author should know. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  /** What is wrong, then what to do, in plain text. */
  readonly message: string;
  /** Offsets in the document. */
  readonly span: DocumentSpan;
  /** The principle, check item or section it is about, by name. */
  readonly subject?: string;
  /** The names of several subjects, for a finding about more than one. */
  readonly subjects?: readonly string[];
  readonly related?: readonly Related[];
  /** Whether the text is of no use, so that an editor may show it faded. */
  readonly unnecessary?: boolean;
  /** Made when asked for: most findings are looked at, not mended. */
  readonly fixes: () => readonly Fix[];
}

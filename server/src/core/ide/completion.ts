import type { PlanDocument } from '../document/plan-document';
import type { Section } from '../document/section';
import type { PlanContext } from '../plan/plan-context';
import type { Span } from '../span/span';
import type { SafeMarkdown } from '../text/safe-markdown';

/** Something that can be put in at a place. */
export interface Completion {
  readonly kind: 'section' | 'value' | 'fact' | 'principle' | 'part';
  readonly label: string;
  /** What is replaced: offsets in the document, the cursor in or at the end of it. */
  readonly span: Span;
  readonly newText: string;
  /** Whether `newText` is a snippet in the syntax of LSP. */
  readonly snippet: boolean;
  /** What the text in `span` is compared with while the user types; the label where it is missing. */
  readonly filterText?: string;
  /** A few words beside the label. */
  readonly detail?: string;
  /** More, as Markdown. */
  readonly documentation?: SafeMarkdown;
}

/** A cursor and what stands around it. */
export interface Cursor {
  readonly plan: PlanDocument;
  readonly context: PlanContext;
  readonly offset: number;
  readonly section: Section;
  /** The cursor's line, without its line end. */
  readonly line: Span;
  /** The line up to the cursor. */
  readonly before: string;
}

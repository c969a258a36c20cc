import type { PlanDocument } from '../document/plan-document';
import type { Section } from '../document/section';
import type { PlanContext } from '../plan/plan-context';
import type { Span } from '../span/span';
import type { SafeMarkdown } from '../text/safe-markdown';

/** A completion at a place. */
export interface Completion {
  readonly kind: 'section' | 'value' | 'fact' | 'principle' | 'part';
  readonly label: string;
  /** The text to replace: document offsets; contains the cursor or ends at it. */
  readonly span: Span;
  readonly newText: string;
  /** Whether `newText` is an LSP snippet. */
  readonly snippet: boolean;
  /** The text that editors match against the text in `span`; the label if omitted. */
  readonly filterText?: string;
  /** A few words beside the label. */
  readonly detail?: string;
  /** Documentation in Markdown. */
  readonly documentation?: SafeMarkdown;
}

/** A cursor with the text around it. */
export interface Cursor {
  readonly plan: PlanDocument;
  readonly context: PlanContext;
  readonly offset: number;
  readonly section: Section;
  /** The span of the cursor's line, without its line end. */
  readonly line: Span;
  /** The line's text before the cursor. */
  readonly before: string;
}

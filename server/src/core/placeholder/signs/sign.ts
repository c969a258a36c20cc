import type { Span } from '../../span/span';
import type { Place, PlaceKind } from '../place';

/**
 * Something in a section that looks open once the governing template has the same in the same section: a blank, a text
 * that is set apart, a plain choice, an order, an empty part. Without the template it says nothing.
 */
export interface Sign {
  /** Relative to the section. */
  readonly span: Span;
  /** By any of these it is known again. The template's and the plan's sign share one. */
  readonly keys: readonly string[];
  readonly kind: PlaceKind;
  readonly form: Place['form'];
  /** The label, the column or the heading that it belongs to; empty where there is none. */
  readonly label: string;
  /** The alternatives of a choice. */
  readonly words: readonly string[];
  /** For a paragraph that says what to write: the index of its block. What follows it may be its answer. */
  readonly prompt?: number;
  /** Whether it is no slot where a template has it; in a plan it is one if the template's is. */
  readonly isWeak?: boolean;
  /** Whether it counts only in a section that stands as in the template, and has another sign or a bracket. */
  readonly needsUntouched?: boolean;
}

export const noWords: readonly string[] = [];

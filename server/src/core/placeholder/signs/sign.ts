import type { Span } from '../../span/span';
import type { Place, PlaceKind } from '../place';

/**
 * A text that is open only if the governing template has the same text in the same section: a blank, a text
 * that is set apart, a plain choice, an order or an empty part.
 */
export interface Sign {
  /** The place of the sign, as section offsets. */
  readonly span: Span;
  /** The keys of the sign. The signs of template and plan match if they have a key in common. */
  readonly keys: readonly string[];
  readonly kind: PlaceKind;
  readonly form: Place['form'];
  /** The label, column or heading of the sign; empty if it has none. */
  readonly label: string;
  /** The alternatives of a choice. */
  readonly words: readonly string[];
  /** For a paragraph that says what to write: the index of its block. The following blocks may be its answer. */
  readonly prompt?: number;
  /** Whether the sign is no slot in a template. In a plan it counts if the template's sign is a slot. */
  readonly isWeak?: boolean;
  /** Whether the sign counts only in a section that equals the template's and has another sign or a bracket. */
  readonly needsUntouched?: boolean;
}

export const noWords: readonly string[] = [];

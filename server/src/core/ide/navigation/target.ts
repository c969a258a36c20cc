import type { Span } from '../../span/span';
import type { FilePlace } from '../../template/place-in-file';

/** A navigation target. */
export interface Target extends FilePlace {
  /** The text to preview, including the target itself. */
  readonly around: Span;
}

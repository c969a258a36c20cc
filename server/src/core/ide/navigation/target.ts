import type { Span } from '../../span/span';
import type { FilePlace } from '../../template/place-in-file';

/** A place to go to. */
export interface Target extends FilePlace {
  /** All that belongs to it, the place itself included, to be shown without going there. */
  readonly around: Span;
}

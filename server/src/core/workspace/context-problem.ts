import type { Span } from '../span/span';

export interface ContextProblem {
  readonly uri: string;
  readonly message: string;
  /** Offsets in the file, if the problem is about its content. */
  readonly span?: Span;
}

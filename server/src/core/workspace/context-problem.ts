import type { Span } from '../span/span';

export interface ContextProblem {
  readonly uri: string;
  readonly message: string;
  /** Where in that file, when it is about what stands in it. */
  readonly span?: Span;
}

/**
 * A stretch of a document that parses on its own: a top-level ATX heading at column 0 with what follows, up to the
 * next; the text before the first; or, in a long section, a part of it.
 */
export interface Chunk<Model> {
  readonly text: string;
  readonly model: Model;
  /** Whether it goes on with the section of the chunk before. */
  readonly joins: boolean;
}

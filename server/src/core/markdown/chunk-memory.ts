/** So many characters are kept of a short document. */
const least = 65_536;

/**
 * The chunks that a document had a moment ago, by their text: undo and redo, and a fence that is opened and closed again,
 * bring them back. Bounded by the length of the document.
 */
export class ChunkMemory<Model> {
  /** The oldest first. */
  private readonly chunks = new Map<string, Chunk<Model>>();
  private length = 0;

  /** The chunk of a text that stands neither at the start nor at the end of the document. */
  get(text: string): Chunk<Model> | undefined {
    return this.chunks.get(text);
  }

  /**
   * Keeps chunks that stood neither at the start nor at the end of the document: those are parsed as such.
   *
   * @param documentLength How many characters the document has, or had.
   */
  add(chunks: readonly Chunk<Model>[], documentLength: number): void {
    for (const chunk of chunks) {
      if (!this.chunks.delete(chunk.text)) this.length += chunk.text.length;
      this.chunks.set(chunk.text, chunk);
    }
    const most = Math.max(least, documentLength);
    for (const text of this.chunks.keys()) {
      if (this.length <= most) break;
      this.chunks.delete(text);
      this.length -= text.length;
    }
  }
}

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

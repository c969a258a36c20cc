/** The memory holds at least this many characters, however short the document is. */
const least = 65_536;

/**
 * A cache of the document's recent chunks by their text. Undo, redo and toggling a fence reuse them. The document's
 * length limits the size of the cache.
 */
export class ChunkMemory<Model> {
  /** Chunks by text, least recently added first. */
  private readonly chunks = new Map<string, Chunk<Model>>();
  private length = 0;

  /**
   * Returns the cached chunk with this text, for a place that is neither the first nor the last chunk of the document.
   */
  get(text: string): Chunk<Model> | undefined {
    return this.chunks.get(text);
  }

  /**
   * Caches chunks. The caller leaves out the first and the last chunk of a document, which parse differently.
   * @param documentLength Length of the document in characters; the cache may hold as many.
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
 * A part of a document that parses independently: a top-level ATX heading at column 0 with the text up to the next such
 * heading, the text before the first one, or a part of a long section.
 */
export interface Chunk<Model> {
  readonly text: string;
  readonly model: Model;
  /** Whether it continues the section of the previous chunk. */
  readonly joins: boolean;
}

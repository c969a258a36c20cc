import { copyOf } from '../text/copy-of';
import { entryAt } from '../text/entry-at';
import { findInRope } from '../text/find-in-rope';
import { Rope } from '../text/rope';
import { firstAtLeast, lastAtMost, replaceStarts, type Starts, startsOf } from '../text/starts';
import type { Chunk } from './chunk-memory';
import { ChunkMemory } from './chunk-memory';
import { beginsWithHeading, isCut, nextCut } from './cuts';
import { frontMatterEndIn, parseMarkdown } from './parse-markdown';
import type { BlockNode, Tree } from './tree/tree';

/**
 * Builds a chunk's model from its text and tree. The model must depend on these arguments alone, because chunks are
 * cached.
 * The tree is undefined if the text is too expensive to parse.
 */
export type ReadChunk<Model> = (text: string, tree: Tree | undefined) => Model;

/** A chunk that matches none of these has no block that stays open past a cut. */
const mayStayOpen = /```|~~~|</;

/** After this many parses of one chunk, each extension of the chunk doubles the number of cuts it skips. */
const fewBlocks = 8;

/** An edit that replaces at most this many chunks is not cached: parsing them again is cheaper. */
const few = 2;

/** A document cut into chunks. */
export interface ChunkedText<Model> {
  readonly rope: Rope;
  /** The chunks; their joined texts equal the text of `rope`. */
  readonly chunks: readonly Chunk<Model>[];
  /** The offset where each chunk starts, then the document's length. */
  readonly starts: Starts;
  /** The number of chunks at the start and at the end that the previous version shares. */
  readonly taken: { readonly head: number; readonly tail: number };
  /** Chunks of earlier versions. */
  readonly memory: ChunkMemory<Model>;
}

/** Wraps chunks that are already parsed. */
export function chunkedText<Model>(rope: Rope, chunks: readonly Chunk<Model>[]): ChunkedText<Model> {
  const memory = new ChunkMemory<Model>();
  return { rope, chunks, starts: startsOf(chunks), taken: { head: 0, tail: 0 }, memory };
}

/**
 * Cuts a document into chunks and reads each chunk. Chunks that did not change are reused from `previous`; the result
 * is the same without it.
 * @param text The whole document.
 * @param read Builds a chunk's model.
 * @param previous An earlier version of the document.
 */
export function parseChunks<Model>(
  text: Rope,
  read: ReadChunk<Model>,
  previous: ChunkedText<Model> = chunkedText(Rope.of(''), []),
): ChunkedText<Model> {
  const { chunks: old, memory, starts } = previous;
  const head = commonStart(text, previous);
  const by = text.length - previous.rope.length;
  let tail = commonEnd(text, previous, head);
  const remember = (from: number, to: number) => {
    // Parsing one or two chunks again is cheaper than caching them.
    if (to - from > few)
      memory.add(
        old.slice(Math.max(from, 1), Math.min(to, old.length - 1)),
        Math.max(previous.rope.length, text.length),
      );
  };
  remember(head, tail);
  const touched = tail;
  const parsed: Chunk<Model>[] = [];
  let end = entryAt(starts, head);
  while (end < text.length) {
    while (tail < old.length && entryAt(starts, tail) + by < end) tail++;
    if (tail < old.length && entryAt(starts, tail) + by === end && end > 0) break;
    const chunk = parseChunk(text, end, read, memory);
    parsed.push(chunk);
    end += chunk.text.length;
  }
  if (end === text.length) tail = old.length;
  // Caches unchanged chunks that a newly opened fence swallows.
  remember(touched, tail);
  return {
    rope: text,
    chunks: old.slice(0, head).concat(parsed, old.slice(tail)),
    starts: replaceStarts(starts, head, parsed, tail),
    taken: { head, tail: old.length - tail },
    memory,
  };
}

/** Counts the leading chunks that `text` shares with the previous version. */
function commonStart<Model>(text: Rope, { chunks, rope: before, starts }: ChunkedText<Model>): number {
  const same = before.sameAtStart(text);
  let count = lastAtMost(starts, same);
  if (count === chunks.length && before.length === text.length) return count;
  // A chunk's end depends on the text behind it. Without the same cut there, the chunk may end elsewhere, or its first
  // line may be no heading.
  while (
    count > 0 &&
    (count === chunks.length || !isCut(text, entryAt(starts, count - 1), entryAt(starts, count)))
  )
    count--;
  // The edit may have moved the end of the front matter.
  return entryAt(starts, count) < frontMatterEndIn(text) ? 0 : count;
}

/** Returns the index of the first trailing chunk that `text` shares with the previous version. */
function commonEnd<Model>(
  text: Rope,
  { chunks, rope: before, starts }: ChunkedText<Model>,
  head: number,
): number {
  const same = before.sameAtEnd(text);
  const by = text.length - before.length;
  const first = firstAtLeast(starts, Math.max(entryAt(starts, head), text.length - same) - by);
  // The first chunk is never shared from the end, because only the first chunk may hold front matter.
  return Math.min(chunks.length, Math.max(first, head, 1));
}

function parseChunk<Model>(
  text: Rope,
  start: number,
  read: ReadChunk<Model>,
  memory: ChunkMemory<Model>,
): Chunk<Model> {
  const atStart = start === 0;
  let end = Math.max(start, atStart ? frontMatterEndIn(text) : 0);
  let step = 1;
  for (let parses = 1; ; parses++) {
    for (let i = 0; i < step && end < text.length; i++) end = nextCut(text, start, end);
    const slice = copyOf(text.slice(start, end));
    const followed = end < text.length;
    const same = followed && !atStart ? memory.get(slice) : undefined;
    if (same) return same;
    const parsed = parseClosed(slice, atStart, followed);
    if (!parsed.open) return chunkOf(slice, parsed.tree, read, atStart);
    const close = closeOf(parsed.open, text, start, end);
    if (close === 'unknown') {
      step *= 2;
    } else if (close === 'never') {
      // The parser would also give the rest of the document to this block, but at a higher cost.
      const rest = { ...parsed.open, end: text.length - start };
      return chunkOf(copyOf(text.slice(start)), parsed.tree?.with(-1, rest), read, atStart);
    } else {
      end = close;
      // Otherwise a chunk with thousands of comments that hold headings is parsed once for each comment.
      if (parses > fewBlocks) step *= 2;
    }
  }
}

function chunkOf<Model>(
  text: string,
  tree: Tree | undefined,
  read: ReadChunk<Model>,
  atStart: boolean,
): Chunk<Model> {
  return { text, model: read(text, tree), joins: !atStart && !beginsWithHeading(text) };
}

/** Parses a chunk with a heading added behind it. If the heading is swallowed, `open` is the block that swallows it. */
function parseClosed(chunk: string, atStart: boolean, followed: boolean): { tree?: Tree; open?: BlockNode } {
  if (!followed || !mayStayOpen.test(chunk)) return { tree: parseMarkdown(chunk, atStart) };
  const tree = parseMarkdown(`${chunk}# `, atStart);
  const last = tree?.at(-1);
  if (!tree || !last) return {};
  if (last.type !== 'heading' || last.start !== chunk.length) return { tree, open: last };
  return { tree: tree.slice(0, -1) };
}

/** Returns the document offset behind an open fence or comment: 'never' if it stays open, 'unknown' for other blocks. */
function closeOf(block: BlockNode, text: Rope, start: number, from: number): number | 'never' | 'unknown' {
  const at = start + block.start;
  const closing = closingOf(block, text.slice(at, at + 200));
  if (!closing) return 'unknown';
  return findInRope(closing, text, from)?.end ?? 'never';
}

function closingOf(block: BlockNode, opening: string): RegExp | undefined {
  if (block.type === 'html' && opening.startsWith('<!--')) return /-->/g;
  const fence = /^(?:`{3,}|~{3,})/.exec(opening)?.[0];
  if (block.type !== 'code' || !fence) return undefined;
  return new RegExp(`(?<=\\n|\\r) {0,3}${fence[0]}{${fence.length},}[ \\t]*(?=[\\r\\n]|$)`, 'g');
}

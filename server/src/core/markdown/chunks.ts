import { copyOf } from '../text/copy-of';
import { findInRope } from '../text/find-in-rope';
import { Rope } from '../text/rope';
import { firstAtLeast, lastAtMost, replaceStarts, type Starts, startsOf } from '../text/starts';
import type { Chunk } from './chunk-memory';
import { ChunkMemory } from './chunk-memory';
import { beginsWithHeading, isCut, nextCut } from './cuts';
import { frontMatterEndIn, parseMarkdown } from './parse-markdown';
import type { BlockNode, Tree } from './tree/tree';

/**
 * Makes a chunk's model from its text and tree. Must depend on its arguments alone, for models are kept. The tree is
 * undefined where the text is too much for the parser.
 */
export type ReadChunk<Model> = (text: string, tree: Tree | undefined) => Model;

/** Without any of these nothing in a chunk can stay open over a cut. */
const mayStayOpen = /```|~~~|</;

/** As many comments or fences with headings in them a chunk may have before it is extended by more than one cut at a time. */
const fewBlocks = 8;

/** An edit that touches no more chunks than these costs less to take back than to remember. */
const few = 2;

/** A document cut into chunks. */
export interface ChunkedText<Model> {
  readonly rope: Rope;
  /** Their texts, joined, are the rope's. */
  readonly chunks: readonly Chunk<Model>[];
  /** Where each chunk starts. */
  readonly starts: Starts;
  /** How many chunks at its start and at its end were taken over from the version that it was parsed after. */
  readonly taken: { readonly head: number; readonly tail: number };
  /** What its earlier versions were made of. */
  readonly memory: ChunkMemory<Model>;
}

/** A document of chunks that are known. */
export function chunkedText<Model>(rope: Rope, chunks: readonly Chunk<Model>[]): ChunkedText<Model> {
  const memory = new ChunkMemory<Model>();
  return { rope, chunks, starts: startsOf(chunks), taken: { head: 0, tail: 0 }, memory };
}

/**
 * Cuts a text into chunks and reads each, taking over from an earlier version what did not change. The chunks are the
 * same with and without `previous`.
 *
 * @param text The whole document.
 * @param read Makes a chunk's model.
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
    // A letter or two that are taken back are soon read again.
    if (to - from > few)
      memory.add(
        old.slice(Math.max(from, 1), Math.min(to, old.length - 1)),
        Math.max(previous.rope.length, text.length),
      );
  };
  remember(head, tail);
  const touched = tail;
  const parsed: Chunk<Model>[] = [];
  let end = starts[head]!;
  while (end < text.length) {
    while (tail < old.length && starts[tail]! + by < end) tail++;
    if (tail < old.length && starts[tail]! + by === end && end > 0) break;
    const chunk = parseChunk(text, end, read, memory);
    parsed.push(chunk);
    end += chunk.text.length;
  }
  if (end === text.length) tail = old.length;
  // What did not change, but is swallowed by what did.
  remember(touched, tail);
  return {
    rope: text,
    chunks: old.slice(0, head).concat(parsed, old.slice(tail)),
    starts: replaceStarts(starts, head, parsed, tail),
    taken: { head, tail: old.length - tail },
    memory,
  };
}

/** How many of the leading chunks stand unchanged at the head of `text`. */
function commonStart<Model>(text: Rope, { chunks, rope: before, starts }: ChunkedText<Model>): number {
  const same = before.sameAtStart(text);
  let count = lastAtMost(starts, same);
  if (count === chunks.length && before.length === text.length) return count;
  // The last one was closed by what followed it. Where that is gone, or was the end of the text, the chunk may end elsewhere;
  // and with another neighbour its own first line may be no heading any more.
  while (count > 0 && (count === chunks.length || !isCut(text, starts[count - 1]!, starts[count]!))) count--;
  // Front matter may have been closed further down.
  return starts[count]! < frontMatterEndIn(text) ? 0 : count;
}

/** The first of the trailing chunks that stand unchanged at the end of `text`. */
function commonEnd<Model>(
  text: Rope,
  { chunks, rope: before, starts }: ChunkedText<Model>,
  head: number,
): number {
  const same = before.sameAtEnd(text);
  const by = text.length - before.length;
  const first = firstAtLeast(starts, Math.max(starts[head]!, text.length - same) - by);
  // The very first chunk is left out: it alone may hold front matter.
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
      // The rest of the document belongs to that block, as the parser would find at more cost.
      const rest = { ...parsed.open, end: text.length - start };
      return chunkOf(copyOf(text.slice(start)), parsed.tree!.with(-1, rest), read, atStart);
    } else {
      end = close;
      // A chunk with a heading in each of thousands of comments would be parsed up to each of them.
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

/** A chunk's tree, and the block in it that swallows what follows, if one does; the parser itself is the judge of that. */
function parseClosed(chunk: string, atStart: boolean, followed: boolean): { tree?: Tree; open?: BlockNode } {
  if (!followed || !mayStayOpen.test(chunk)) return { tree: parseMarkdown(chunk, atStart) };
  const tree = parseMarkdown(`${chunk}# `, atStart);
  const last = tree?.at(-1);
  if (!last) return {};
  if (last.type !== 'heading' || last.start !== chunk.length) return { tree, open: last };
  return { tree: tree!.slice(0, -1) };
}

/** Where an open fence or comment of the chunk at `start` closes, looked for from `from` on. Of other blocks it is unknown. */
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

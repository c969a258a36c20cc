import { findInRope } from '../text/find-in-rope';
import type { Rope } from '../text/rope';
import type { ChunkMemory } from './chunk-memory';
import { beginsWithHeading, isCut, nextCut } from './cuts';
import { frontMatterEndIn, parseMarkdown } from './parse-markdown';
import type { BlockNode, Tree } from './tree';

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

/**
 * Makes a chunk's model from its text and tree. Must depend on its arguments alone, for models are kept. The tree is
 * undefined where the text is too much for the parser.
 */
export type ReadChunk<Model> = (text: string, tree: Tree | undefined) => Model;

/** Without any of these nothing in a chunk can stay open over a cut. */
const mayStayOpen = /```|~~~|</;

/** An edit that touches no more chunks than these costs less to take back than to remember. */
const few = 2;

/** A document as it was parsed before. */
export interface Parsed<Model> {
  readonly rope: Rope;
  /** Their texts, joined, are the rope's. */
  readonly chunks: readonly Chunk<Model>[];
  /** What its earlier versions were made of. */
  readonly memory: ChunkMemory<Model>;
}

/**
 * Cuts a text into chunks and reads each, taking over from an earlier version what did not change. The chunks are the
 * same whatever `previous` is.
 *
 * @param text The whole document.
 * @param read Makes a chunk's model.
 * @param previous An earlier version of the document, or an empty one.
 * @returns Chunks whose texts, joined, are `text`; none for an empty text.
 */
export function parseChunks<Model>(
  text: Rope,
  read: ReadChunk<Model>,
  previous: Parsed<Model>,
): readonly Chunk<Model>[] {
  const { chunks: old, memory } = previous;
  const head = commonStart(text, previous);
  if (head.end === text.length && head.count === old.length) return old;
  let { index: tail, start: tailStart } = commonEnd(text, previous, head);
  // A letter or two that are taken back are soon read again.
  if (tail - head.count > few)
    memory.add(
      old.slice(Math.max(head.count, 1), Math.min(tail, old.length - 1)),
      Math.max(previous.rope.length, text.length),
    );
  const parsed: Chunk<Model>[] = [];
  for (let start = head.end; start < text.length; ) {
    while (tail < old.length && tailStart < start) tailStart += old[tail++]!.text.length;
    if (tail < old.length && tailStart === start && start > 0) break;
    const chunk = parseChunk(text, start, read, memory);
    parsed.push(chunk);
    start += chunk.text.length;
    if (start === text.length) tail = old.length;
  }
  return old.slice(0, head.count).concat(parsed, old.slice(tail));
}

/** How many of the leading chunks stand unchanged at the head of `text`, and where they end. */
function commonStart<Model>(text: Rope, { rope: before, chunks }: Parsed<Model>) {
  const same = before.sameAtStart(text);
  let count = 0;
  let end = 0;
  while (count < chunks.length && end + chunks[count]!.text.length <= same)
    end += chunks[count++]!.text.length;
  if (end === text.length && count === chunks.length) return { count, end };
  // The last one was closed by what followed it. Where that is gone, or was the end of the text, the chunk may end elsewhere;
  // and with another neighbour its own first line may be no heading any more.
  while (count > 0) {
    const start = end - chunks[count - 1]!.text.length;
    if (count < chunks.length && isCut(text, start, end)) break;
    count--;
    end = start;
  }
  // Front matter may have been closed further down.
  return end < frontMatterEndIn(text) ? { count: 0, end: 0 } : { count, end };
}

/** The first of the trailing chunks that stand unchanged at the end of `text`, and where it starts there. */
function commonEnd<Model>(
  text: Rope,
  { rope: before, chunks }: Parsed<Model>,
  head: { count: number; end: number },
) {
  const same = before.sameAtEnd(text);
  let index = chunks.length;
  let start = text.length;
  // The very first chunk is left out: it alone may hold front matter.
  for (; index > Math.max(head.count, 1); index--) {
    const { length } = chunks[index - 1]!.text;
    if (start - length < Math.max(head.end, text.length - same)) break;
    start -= length;
  }
  return { index, start };
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
  for (;;) {
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

/**
 * The same text in memory of its own. A slice holds on to the whole version of the document that it was cut from, and a
 * chunk outlives many. Joined from parts it is no slice of another text, so that its characters are at hand.
 */
function copyOf(slice: string): string {
  return [slice.slice(0, 1), slice.slice(1)].join('');
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

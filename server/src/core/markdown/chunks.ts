import { beginsWithHeading, isCut, nextCut } from './cuts';
import { frontMatterEnd, parseMarkdown } from './parse-markdown';
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

/**
 * Cuts a text into chunks and reads each, taking over from an earlier version what did not change. What the models
 * say together is the same with and without `previous`.
 *
 * @param text The whole document.
 * @param read Makes a chunk's model.
 * @param previous The chunks of an earlier version of the document.
 * @returns Chunks whose texts, joined, are `text`; none for an empty text.
 */
export function parseChunks<Model>(
  text: string,
  read: ReadChunk<Model>,
  previous: readonly Chunk<Model>[] = [],
): Chunk<Model>[] {
  const { chunks, end: resume } = commonStart(text, previous);
  const tail = commonEnd(text, previous, chunks.length, resume);

  let start = resume;
  while (start < text.length) {
    const reusable = tail.get(start);
    if (reusable !== undefined) {
      chunks.push(...previous.slice(reusable));
      break;
    }
    const chunk = parseChunk(text, start, read);
    chunks.push(chunk);
    start += chunk.text.length;
  }
  return chunks;
}

/** Whether `part` stands in `text` at `offset`. Equality of slices compares memory, `startsWith` goes character by character. */
function stands(part: string, text: string, offset: number): boolean {
  return text.slice(offset, offset + part.length) === part;
}

/** The leading chunks that stand unchanged at the head of `text`, and where they end. */
function commonStart<Model>(text: string, previous: readonly Chunk<Model>[]) {
  const chunks: Chunk<Model>[] = [];
  let end = 0;
  for (const chunk of previous) {
    if (!stands(chunk.text, text, end)) break;
    chunks.push(chunk);
    end += chunk.text.length;
  }
  // The last one was closed by what followed it. Where that is gone, or was the end of the text, the chunk may end elsewhere;
  // and with another neighbour its own first line may be no heading any more.
  let closed = chunks.length === previous.length ? end === text.length : isCut(text, end);
  while (chunks.length > 0 && !closed) {
    end -= chunks.pop()!.text.length;
    closed = isCut(text, end);
  }
  // Front matter may have been closed further down.
  if (end < frontMatterEnd(text)) return { chunks: [], end: 0 };
  return { chunks, end };
}

/** The trailing chunks that stand unchanged at the end of `text`: index in `previous` by offset in `text`. */
function commonEnd<Model>(text: string, previous: readonly Chunk<Model>[], kept: number, resume: number) {
  const tail = new Map<number, number>();
  let start = text.length;
  // The very first chunk is left out: it alone may hold front matter.
  for (let index = previous.length - 1; index >= Math.max(kept, 1); index--) {
    const chunk = previous[index]!;
    start -= chunk.text.length;
    if (start < resume || !stands(chunk.text, text, start)) break;
    tail.set(start, index);
  }
  return tail;
}

function parseChunk<Model>(text: string, start: number, read: ReadChunk<Model>): Chunk<Model> {
  const atStart = start === 0;
  let end = Math.max(start, atStart ? frontMatterEnd(text) : 0);
  let step = 1;
  for (;;) {
    for (let i = 0; i < step && end < text.length; i++) end = nextCut(text, start, end);
    const parsed = parseClosed(text.slice(start, end), atStart, end < text.length);
    if (!parsed.open) return chunkOf(text.slice(start, end), parsed.tree, read, atStart);
    const close = closeOf(parsed.open, text, start, end);
    if (close === 'unknown') {
      step *= 2;
    } else if (close === 'never') {
      // The rest of the document belongs to that block, as the parser would find at more cost.
      const rest = { ...parsed.open, end: text.length - start };
      return chunkOf(text.slice(start), parsed.tree!.with(-1, rest), read, atStart);
    } else {
      end = close;
    }
  }
}

function chunkOf<Model>(
  slice: string,
  tree: Tree | undefined,
  read: ReadChunk<Model>,
  atStart: boolean,
): Chunk<Model> {
  const text = copyOf(slice);
  return { text, model: read(text, tree), joins: !atStart && !beginsWithHeading(text) };
}

/**
 * The same text in memory of its own. A slice holds on to the whole version of the document that it was cut from, and a
 * chunk outlives many.
 */
function copyOf(slice: string): string {
  return ` ${slice}`.slice(1);
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
function closeOf(block: BlockNode, text: string, start: number, from: number): number | 'never' | 'unknown' {
  const at = start + block.start;
  const closing = closingOf(block, text.slice(at, at + 200));
  if (!closing) return 'unknown';
  closing.lastIndex = from;
  return closing.test(text) ? closing.lastIndex : 'never';
}

function closingOf(block: BlockNode, opening: string): RegExp | undefined {
  if (block.type === 'html' && opening.startsWith('<!--')) return /-->/g;
  const fence = /^(?:`{3,}|~{3,})/.exec(opening)?.[0];
  if (block.type !== 'code' || !fence) return undefined;
  return new RegExp(`(?<=\\n|\\r) {0,3}${fence[0]}{${fence.length},}[ \\t]*(?=[\\r\\n]|$)`, 'g');
}

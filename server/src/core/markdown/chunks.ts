import type { Root } from 'mdast';
import { frontMatterEnd, parseMarkdown } from './parse-markdown';

/**
 * A stretch of a document that parses on its own: the text before the first heading, or a top-level ATX heading at
 * column 0 with what follows, up to the next. Such a heading closes every open block; only a fence, an HTML block or a
 * comment that is still open can swallow it, and then the chunk goes on behind it.
 */
export interface Chunk<Model> {
  readonly text: string;
  readonly model: Model;
}

/** Makes a chunk's model from its text and tree. Must depend on its arguments alone, for models are kept. */
export type ReadChunk<Model> = (text: string, tree: Root, atStart: boolean) => Model;

/** A place where a chunk may begin. Exact about line ends, unlike `^` with the m flag, which knows U+2028 too. */
const cut = /(?<=^|\n|\r)#{1,6}(?=[ \t\r\n]|$)/g;

/** Without any of these nothing in a chunk can stay open over a heading. */
const mayStayOpen = /```|~~~|</;

/**
 * Cuts a text into chunks and reads each, taking over from an earlier version what did not change. The result is the
 * same with and without `previous`.
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

/** The leading chunks that stand unchanged at the head of `text`, and where they end. */
function commonStart<Model>(text: string, previous: readonly Chunk<Model>[]) {
  const chunks: Chunk<Model>[] = [];
  let end = 0;
  for (const chunk of previous) {
    if (!text.startsWith(chunk.text, end)) break;
    chunks.push(chunk);
    end += chunk.text.length;
  }
  // The last one was closed by what followed it. Where that is no heading any more, or was the end of the text, the
  // chunk may go on.
  const closedByEnd = chunks.length === previous.length;
  if (chunks.length > 0 && end < text.length && (closedByEnd || !isCut(text, end))) {
    end -= chunks.pop()!.text.length;
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
    if (start < resume || !text.startsWith(chunk.text, start)) break;
    tail.set(start, index);
  }
  return tail;
}

function isCut(text: string, offset: number): boolean {
  return /[\r\n]/.test(text[offset - 1]!) && /^#{1,6}(?:[ \t\r\n]|$)/.test(text.slice(offset, offset + 7));
}

function parseChunk<Model>(text: string, start: number, read: ReadChunk<Model>): Chunk<Model> {
  const atStart = start === 0;
  let end = Math.max(start, atStart ? frontMatterEnd(text) : 0);
  for (let cuts = 1; ; cuts *= 2) {
    for (let i = 0; i < cuts && end < text.length; i++)
      end = nextCut(text, end === start ? start + 1 : end + 1);
    const chunk = text.slice(start, end);
    if (end < text.length && mayStayOpen.test(chunk)) {
      const tree = parseMarkdown(text.slice(start, endOfLine(text, end)), atStart);
      const last = tree.children.at(-1);
      if (last?.type !== 'heading' || last.position?.start.offset !== end - start) continue;
      tree.children.pop();
      return { text: chunk, model: read(chunk, tree, atStart) };
    }
    return { text: chunk, model: read(chunk, parseMarkdown(chunk, atStart), atStart) };
  }
}

function nextCut(text: string, from: number): number {
  cut.lastIndex = from;
  return cut.exec(text)?.index ?? text.length;
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}

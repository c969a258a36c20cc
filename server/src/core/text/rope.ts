import { copyOf } from './copy-of';
import { entryAt } from './entry-at';
import { lastAtMost, type Starts, startsOf } from './starts';

/**
 * A text in pieces: a change copies only the pieces it touches, and versions share the others. Offsets count UTF-16
 * units from 0. Lines count from 0 and end with LF, CR LF or CR.
 */
export class Rope {
  /** The offset where each piece starts, then the text's length. */
  private readonly starts: Starts;
  private whole: string | undefined;
  private lines: readonly number[] | undefined;

  private constructor(private readonly pieces: readonly Piece[]) {
    this.starts = startsOf(pieces);
  }

  /** Builds a rope from any text. */
  static of(text: string): Rope {
    const rope = new Rope(cut(text));
    rope.whole = text;
    return rope;
  }

  get length(): number {
    return this.startOf(this.pieces.length);
  }

  /** Returns the whole text. The first call joins the pieces, which is slow for a long text. */
  toString(): string {
    this.whole ??= this.pieces.map(({ text }) => text).join('');
    return this.whole;
  }

  /** Returns the text from `start` to `end`, exclusive, like `String.slice` for offsets that are not negative. */
  slice(start: number, end = this.length): string {
    if (start >= end || start >= this.length) return '';
    let index = this.pieceAt(start);
    const text = this.textOf(index);
    const at = this.startOf(index);
    if (end <= at + text.length) return text.slice(start - at, end - at);
    let slice = text.slice(start - at);
    while (++index < this.pieces.length && this.startOf(index) < end)
      slice += this.textOf(index).slice(0, end - this.startOf(index));
    return slice;
  }

  /** Returns the text before the offset `end`. */
  until(end: number): Rope {
    if (end >= this.length) return this;
    const last = this.pieceAt(end);
    return new Rope([
      ...this.pieces.slice(0, last),
      ...cut(this.textOf(last).slice(0, end - this.startOf(last))),
    ]);
  }

  /** Returns the rope with the text from `start` to `end`, exclusive, replaced. */
  replace(start: number, end: number, by: string): Rope {
    if (this.pieces.length === 0) return Rope.of(by);
    // The units on both sides are included, because CR LF must not be split between two pieces.
    const first = this.pieceAt(Math.max(0, start - 1));
    const last = this.pieceAt(end);
    const between =
      this.textOf(first).slice(0, start - this.startOf(first)) +
      by +
      this.textOf(last).slice(end - this.startOf(last));
    return new Rope([...this.pieces.slice(0, first), ...cut(between), ...this.pieces.slice(last + 1)]);
  }

  /** Counts the UTF-16 units that two texts share at the start. */
  sameAtStart(other: Rope): number {
    let index = 0;
    while (index < this.pieces.length && this.pieces[index] === other.pieces[index]) index++;
    const most = Math.min(this.length, other.length);
    let same = this.startOf(index);
    for (const size of stretches)
      while (same + size <= most && this.slice(same, same + size) === other.slice(same, same + size))
        same += size;
    return same;
  }

  /** Counts the UTF-16 units that two texts share at the end. */
  sameAtEnd(other: Rope): number {
    let count = 0;
    while (count < this.pieces.length && this.pieces.at(-1 - count) === other.pieces.at(-1 - count)) count++;
    const most = Math.min(this.length, other.length);
    const tail = (rope: Rope, from: number, size: number) =>
      rope.slice(rope.length - from - size, rope.length - from);
    let same = this.length - this.startOf(this.pieces.length - count);
    for (const size of stretches)
      while (same + size <= most && tail(this, same, size) === tail(other, same, size)) same += size;
    return same;
  }

  /** The number of lines: the number of line ends plus one. */
  get lineCount(): number {
    return entryAt(this.lineNumbers(), this.pieces.length) + 1;
  }

  /** Returns the line of an offset. A line end belongs to the line that it ends. */
  lineAt(offset: number): number {
    if (this.pieces.length === 0) return 0;
    const index = this.pieceAt(offset);
    const begun = lastAtMost(entryAt(this.pieces, index).lineStarts, offset - this.startOf(index)) + 1;
    return entryAt(this.lineNumbers(), index) + begun;
  }

  /** Returns the offset where a line starts; the text's length if there is no such line. */
  lineStart(line: number): number {
    if (line <= 0) return 0;
    const lines = this.lineNumbers();
    const index = lastAtMost(lines, line - 1);
    if (index >= this.pieces.length) return this.length;
    return (
      this.startOf(index) + entryAt(entryAt(this.pieces, index).lineStarts, line - entryAt(lines, index) - 1)
    );
  }

  private startOf(index: number): number {
    return entryAt(this.starts, index);
  }

  private textOf(index: number): string {
    return entryAt(this.pieces, index).text;
  }

  /** Returns the number of line ends before each piece, then that of the whole text. */
  private lineNumbers(): readonly number[] {
    if (!this.lines) {
      let line = 0;
      const lines = [line];
      for (const { lineStarts } of this.pieces) {
        line += lineStarts.length;
        lines.push(line);
      }
      this.lines = lines;
    }
    return this.lines;
  }

  /** Returns the index of the piece that holds an offset; the last piece for the text's end. */
  private pieceAt(offset: number): number {
    return Math.min(lastAtMost(this.starts, offset), this.pieces.length - 1);
  }
}

/** A part of a text. CR LF is never split between two pieces. */
class Piece {
  private starts: readonly number[] | undefined;

  constructor(readonly text: string) {}

  /** Offsets in the piece behind each of its line ends; the last may be the piece's length. */
  get lineStarts(): readonly number[] {
    this.starts ??= readLineStarts(this.text);
    return this.starts;
  }
}

function readLineStarts(text: string): number[] {
  const starts: number[] = [];
  if (!text.includes('\r')) {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
    return starts;
  }
  for (const { 0: end, index } of text.matchAll(/\r\n?|\n/g)) starts.push(index + end.length);
  return starts;
}

/** The target length of a piece. A piece of up to twice this length is not cut. */
const size = 8_192;

/** Splits a text into pieces, behind line ends if possible. */
function cut(text: string): Piece[] {
  const pieces: Piece[] = [];
  for (let start = 0; start < text.length; ) {
    const end = text.length - start <= 2 * size ? text.length : cutBehind(text, start + size);
    pieces.push(new Piece(copyOf(text.slice(start, end))));
    start = end;
  }
  return pieces;
}

function cutBehind(text: string, from: number): number {
  return from + text.slice(from, from + size).indexOf('\n') + 1;
}

/**
 * Texts are compared in slices of these lengths, longest first: comparing slices is faster than comparing units in a
 * loop.
 */
const stretches = [8_192, 1_024, 64, 8, 1];

import { copyOf } from './copy-of';
import { lastAtMost, type Starts, startsOf } from './starts';

/**
 * A text in pieces, so that a change copies the pieces it touches and not the whole: versions of a text share what they have
 * in common. Offsets count UTF-16 units from 0, as in a string; lines count from 0 and end with LF, CR LF or CR.
 */
export class Rope {
  /** Where each piece starts, and at last where the text ends. */
  private readonly starts: Starts;
  private whole: string | undefined;
  private lines: readonly number[] | undefined;

  private constructor(private readonly pieces: readonly Piece[]) {
    this.starts = startsOf(pieces);
  }

  /** Any text. */
  static of(text: string): Rope {
    const rope = new Rope(cut(text));
    rope.whole = text;
    return rope;
  }

  get length(): number {
    return this.starts[this.pieces.length]!;
  }

  /** The whole text. It is put together when it is first asked for, which takes a while for a long one. */
  toString(): string {
    this.whole ??= this.pieces.map(({ text }) => text).join('');
    return this.whole;
  }

  /** The text from one offset to before another, as `String.slice` has it for offsets that are not negative. */
  slice(start: number, end = this.length): string {
    if (start >= end || start >= this.length) return '';
    let index = this.pieceAt(start);
    const { text } = this.pieces[index]!;
    const at = this.starts[index]!;
    if (end <= at + text.length) return text.slice(start - at, end - at);
    let slice = text.slice(start - at);
    while (++index < this.pieces.length && this.starts[index]! < end)
      slice += this.pieces[index]!.text.slice(0, end - this.starts[index]!);
    return slice;
  }

  /** The text from its start to before an offset. */
  until(end: number): Rope {
    if (end >= this.length) return this;
    const last = this.pieceAt(end);
    return new Rope([
      ...this.pieces.slice(0, last),
      ...cut(this.pieces[last]!.text.slice(0, end - this.starts[last]!)),
    ]);
  }

  /** The text with a stretch replaced, from one offset to before another. */
  replace(start: number, end: number, by: string): Rope {
    if (this.pieces.length === 0) return Rope.of(by);
    // With the units on both sides, for a line end made of two must not come to stand in two pieces.
    const first = this.pieceAt(Math.max(0, start - 1));
    const last = this.pieceAt(end);
    const between =
      this.pieces[first]!.text.slice(0, start - this.starts[first]!) +
      by +
      this.pieces[last]!.text.slice(end - this.starts[last]!);
    return new Rope([...this.pieces.slice(0, first), ...cut(between), ...this.pieces.slice(last + 1)]);
  }

  /** How many units two texts have in common at the start. */
  sameAtStart(other: Rope): number {
    let index = 0;
    while (index < this.pieces.length && this.pieces[index] === other.pieces[index]) index++;
    const most = Math.min(this.length, other.length);
    let same = this.starts[index]!;
    for (const size of stretches)
      while (same + size <= most && this.slice(same, same + size) === other.slice(same, same + size))
        same += size;
    return same;
  }

  /** How many units two texts have in common at the end. */
  sameAtEnd(other: Rope): number {
    let count = 0;
    while (count < this.pieces.length && this.pieces.at(-1 - count) === other.pieces.at(-1 - count)) count++;
    const most = Math.min(this.length, other.length);
    const tail = (rope: Rope, from: number, size: number) =>
      rope.slice(rope.length - from - size, rope.length - from);
    let same = this.length - this.starts[this.pieces.length - count]!;
    for (const size of stretches)
      while (same + size <= most && tail(this, same, size) === tail(other, same, size)) same += size;
    return same;
  }

  /** How many lines there are: one more than line ends. */
  get lineCount(): number {
    return this.lineNumbers().at(-1)! + 1;
  }

  /** The line that holds an offset. A line end belongs to the line it ends. */
  lineAt(offset: number): number {
    if (this.pieces.length === 0) return 0;
    const index = this.pieceAt(offset);
    const begun = lastAtMost(this.pieces[index]!.lineStarts, offset - this.starts[index]!) + 1;
    return this.lineNumbers()[index]! + begun;
  }

  /** Where a line starts; the text's length for a line that there is not. */
  lineStart(line: number): number {
    if (line <= 0) return 0;
    const lines = this.lineNumbers();
    const index = lastAtMost(lines, line - 1);
    if (index >= this.pieces.length) return this.length;
    return this.starts[index]! + this.pieces[index]!.lineStarts[line - lines[index]! - 1]!;
  }

  /** How many lines have ended before each piece, and at last in the whole text. */
  private lineNumbers(): readonly number[] {
    if (!this.lines) {
      const lines = [0];
      for (const { lineStarts } of this.pieces) lines.push(lines.at(-1)! + lineStarts.length);
      this.lines = lines;
    }
    return this.lines;
  }

  /** The piece that holds an offset; the last one for the text's end. */
  private pieceAt(offset: number): number {
    return Math.min(lastAtMost(this.starts, offset), this.pieces.length - 1);
  }
}

/** A stretch of a text: never a part of a line end. */
class Piece {
  private starts: readonly number[] | undefined;

  constructor(readonly text: string) {}

  /** Behind its line ends, where the next line starts: offsets in the piece, its length included. */
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

/** How many units a piece has; up to twice as many before it is cut. */
const size = 8_192;

/** A text in pieces, cut behind line ends where there are any. */
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

/** Texts are compared in stretches of so many units, then in ever shorter ones: equality of slices compares memory, a loop goes unit by unit. */
const stretches = [8_192, 1_024, 64, 8, 1];

import { entryAt } from '../core/text/entry-at';

/** A line and a column, both from 1. Columns count UTF-16 units. */
export interface LineColumn {
  readonly line: number;
  readonly column: number;
}

/** Converts offsets to lines and columns. Lines end with LF, CRLF or CR. */
export class LineColumns {
  private readonly starts: number[] = [0];

  constructor(text: string) {
    for (const { 0: end, index } of text.matchAll(/\r\n?|\n/g)) this.starts.push(index + end.length);
  }

  at(offset: number): LineColumn {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (entryAt(this.starts, middle) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - entryAt(this.starts, low) + 1 };
  }
}

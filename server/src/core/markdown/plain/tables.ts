import type { Span } from '../../span/span';
import { insideOfPipes } from '../../text/inside-of-pipes';
import type { Prose, RowNode } from '../tree/tree';
import { backslash, pipe, trimmedEnd, trimmedStart } from './characters';
import type { Labels } from './definitions';
import { readProse } from './inline';

const colon = 0x3a;
const dash = 0x2d;

/**
 * Tells whether a line may be a table's delimiter row. `---` alone may be a rule or an underline, so it does not count.
 */
export function mayDelimit(text: string, start: number, end: number): boolean {
  let columns = false;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === pipe || code === colon) columns = true;
    else if (code !== dash && code !== 0x20 && code !== 0x09) return false;
  }
  return columns;
}

const delimiterRow = /^\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?$/;

/** Counts the columns of a delimiter row; returns 0 for other lines. */
export function columnsOf(text: string, start: number, end: number): number {
  const row = text.slice(start, trimmedEnd(text, start, end));
  return delimiterRow.test(row) ? [...row.matchAll(/-+/g)].length : 0;
}

/**
 * Reads a row of a GFM table as micromark does: an escaped pipe does not end the cell, not even in code.
 * @param start Offset where its text begins.
 * @param end End of the line, exclusive.
 * @param labels Labels that links may use.
 */
export function readRow(text: string, start: number, end: number, labels: Labels): RowNode {
  const cells: Prose[] = [];
  let cell = start;
  while (cell < end) {
    const next = endOfCell(text, text.charCodeAt(cell) === pipe ? cell + 1 : cell, end);
    const last = next === end || trimmedStart(text, next + 1, end) === end;
    cells.push(readCell(text, { start: cell, end: last ? end : next }, next, labels));
    cell = last ? end : next;
  }
  return { start, end, cells };
}

/** Returns the offset of the pipe that ends a cell whose text begins at `at`; `end` without such a pipe. */
function endOfCell(text: string, at: number, end: number): number {
  for (; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === pipe) return at;
    if (code === backslash) {
      const next = text.charCodeAt(at + 1);
      if (next === backslash || next === pipe) at++;
    }
  }
  return end;
}

function readCell(text: string, cell: Span, pipeAt: number, labels: Labels): Prose {
  const { start } = cell;
  const span = insideOfPipes(text, cell);
  const from = trimmedStart(text, text.charCodeAt(start) === pipe ? start + 1 : start, pipeAt);
  const to = trimmedEnd(text, from, pipeAt);
  return { span, marks: from < to ? readProse(text, [from], [to], labels).marks : [] };
}

import { insideOfPipes } from '../../text/inside-of-pipes';
import type { Prose, RowNode } from '../tree/tree';
import { backslash, pipe, trimmedEnd, trimmedStart } from './characters';
import type { Labels } from './definitions';
import { readProse } from './inline';

const colon = 0x3a;
const dash = 0x2d;

/** Whether a line could be what stands under a table's header; `---` could be something else. */
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

/** How many columns a delimiter row makes; 0 when it is none. */
export function columnsOf(text: string, start: number, end: number): number {
  const row = text.slice(start, trimmedEnd(text, start, end));
  return delimiterRow.test(row) ? row.match(/-+/g)!.length : 0;
}

/**
 * Reads a row of a table. GFM, as micromark does it: a backslash keeps a pipe from ending the cell, in code too.
 *
 * @param start Where its text begins.
 * @param end The line's end.
 * @param labels The labels that links may use.
 */
export function readRow(text: string, start: number, end: number, labels: Labels): RowNode {
  const cells: Prose[] = [];
  let cell = start;
  while (cell < end) {
    const next = endOfCell(text, text.charCodeAt(cell) === pipe ? cell + 1 : cell, end);
    const last = next === end || trimmedStart(text, next + 1, end) === end;
    cells.push(readCell(text, cell, last ? end : next, next, labels));
    cell = last ? end : next;
  }
  return { start, end, cells };
}

/** The offset of the pipe that ends a cell whose text begins at `at`; `end` where none does. */
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

function readCell(text: string, start: number, end: number, pipeAt: number, labels: Labels): Prose {
  const span = insideOfPipes(text, { start, end });
  const from = trimmedStart(text, text.charCodeAt(start) === pipe ? start + 1 : start, pipeAt);
  const to = trimmedEnd(text, from, pipeAt);
  return { span, marks: from < to ? readProse(text, [from], [to], labels).marks : [] };
}

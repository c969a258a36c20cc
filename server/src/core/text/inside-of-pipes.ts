import { type Span, trim } from '../span/span';

/**
 * Returns the trimmed span of a table cell's text.
 * @param cell Span from the cell's opening pipe, if any, to the next cell, or to the row's end for the last cell.
 */
export function insideOfPipes(text: string, cell: Span): Span {
  let { start, end } = cell;
  if (text[start] === '|') start++;
  if (end > start && text[end - 1] === '|' && text[end - 2] !== '\\') end--;
  return trim(text, { start, end });
}

import { type Span, trim } from '../span/span';

/**
 * The text of a table's cell, trimmed.
 *
 * @param cell From its opening pipe, if there is one, to the next cell; the row's last one to the row's end.
 */
export function insideOfPipes(text: string, cell: Span): Span {
  let { start, end } = cell;
  if (text[start] === '|') start++;
  if (end > start && text[end - 1] === '|' && text[end - 2] !== '\\') end--;
  return trim(text, { start, end });
}

import type { HeadingNode } from '../tree/tree';
import { isSpace, trimmedEnd, trimmedStart } from './characters';
import type { Labels } from './definitions';
import { readTitle } from './inline';

const hash = 0x23;

/**
 * Reads the ATX heading at `at` in a line that ends at `end`. Returns undefined without one.
 * @param labels Labels that links may use.
 */
export function readHeading(text: string, at: number, end: number, labels: Labels): HeadingNode | undefined {
  let after = at;
  while (after < end && text.charCodeAt(after) === hash) after++;
  const depth = after - at;
  if (depth === 0 || depth > 6 || (after < end && !isSpace(text.charCodeAt(after)))) return undefined;
  const start = trimmedStart(text, after, end);
  const titleEnd = endOfTitle(text, start, trimmedEnd(text, start, end));
  if (start === titleEnd) {
    const prose = { span: { start: end, end }, marks: [] };
    return { type: 'heading', start: at, end, depth, prose, title: '' };
  }
  return { type: 'heading', start: at, end, depth, ...readTitle(text, start, titleEnd, labels) };
}

/** Removes a closing sequence of `#` that stands alone. */
function endOfTitle(text: string, start: number, end: number): number {
  let closing = end;
  while (closing > start && text.charCodeAt(closing - 1) === hash) closing--;
  if (closing > start && !isSpace(text.charCodeAt(closing - 1))) return end;
  return trimmedEnd(text, start, closing);
}

/** Tells whether a line below a paragraph makes it a setext heading: it has only `=` or only `-`. */
export function isUnderline(text: string, at: number, end: number): boolean {
  const marker = text.charCodeAt(at);
  if (marker !== 0x3d && marker !== 0x2d) return false;
  let after = at;
  while (after < end && text.charCodeAt(after) === marker) after++;
  return trimmedStart(text, after, end) === end;
}

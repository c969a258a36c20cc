import { isDigit, isSpace } from './characters';
import { readRule } from './read-rule';

/** What begins a list item. */
export interface Marker {
  readonly ordered: boolean;
  /** The character that the items of one list share: the bullet, or what stands behind the number. */
  readonly sign: number;
  /** Whether it is `1`, the only number that may end a paragraph. */
  readonly one: boolean;
  /** The offset behind it. */
  readonly end: number;
}

const dash = 0x2d;
const star = 0x2a;
const plus = 0x2b;
const dot = 0x2e;
const parenthesis = 0x29;

/** The list marker at `at` of a line that ends at `end`, if there is one with white space or nothing behind it. */
export function markerAt(text: string, at: number, end: number): Marker | undefined {
  const code = text.charCodeAt(at);
  let after = at + 1;
  let sign = code;
  const ordered = isDigit(code);
  if (ordered) {
    while (after < end && after - at < 9 && isDigit(text.charCodeAt(after))) after++;
    if (after === end) return undefined;
    sign = text.charCodeAt(after++);
    if (sign !== dot && sign !== parenthesis) return undefined;
  } else if (code !== dash && code !== star && code !== plus) {
    return undefined;
  }
  if (after < end && !isSpace(text.charCodeAt(after))) return undefined;
  if ((code === dash || code === star) && readRule(text, at, end)) return undefined;
  return { ordered, sign, one: ordered && code === 0x31 && after === at + 2, end: after };
}

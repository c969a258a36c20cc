import { isDigit, isSpace } from './characters';
import { readRule } from './read-rule';

/** The marker of a list item. */
export interface Marker {
  readonly ordered: boolean;
  /** The character that the items of one list share: the bullet, or the character behind the number. */
  readonly sign: number;
  /** Whether the number is `1`; no other number can interrupt a paragraph. */
  readonly one: boolean;
  /** Offset behind the marker. */
  readonly end: number;
}

const dash = 0x2d;
const star = 0x2a;
const plus = 0x2b;
const dot = 0x2e;
const parenthesis = 0x29;

/** Reads the list marker at `at` in a line that ends at `end`. White space or the line's end must follow it. */
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

import type { RuleNode } from '../tree/tree';
import { isSpace } from './characters';

const dash = 0x2d;
const star = 0x2a;
const underscore = 0x5f;

/** Reads the thematic break at `at` in a line that ends at `end`: three or more of one of `*`, `-` and `_`. */
export function readRule(text: string, at: number, end: number): RuleNode | undefined {
  const marker = text.charCodeAt(at);
  if (marker !== star && marker !== dash && marker !== underscore) return undefined;
  let count = 0;
  for (let index = at; index < end; index++) {
    const code = text.charCodeAt(index);
    if (code === marker) count++;
    else if (!isSpace(code)) return undefined;
  }
  return count < 3 ? undefined : { type: 'rule', start: at, end };
}

import { giveUp } from './unsure';

const opening = 0x28;
const closing = 0x29;

/**
 * Reads the target of an inline link: `(address)` or `(address "title")`.
 * @param at Offset behind the closing bracket of the link's text.
 * @param end End of the line, exclusive.
 * @returns Offset behind the closing parenthesis; -1 if no parenthesis stands at `at`.
 */
export function endOfTarget(text: string, at: number, end: number): number {
  if (at >= end || text.charCodeAt(at) !== opening) return -1;
  let depth = 0;
  for (let index = at + 1; index < end; index++) {
    const code = text.charCodeAt(index);
    if (code === closing) {
      if (depth === 0) return index + 1;
      depth--;
    } else if (code === opening) {
      depth++;
      // micromark counts to 32, but more than two levels are rare in practice.
      if (depth > 8) giveUp();
    } else if (code <= 0x20 || code === 0x5c || code === 0x7f || (code === 0x3c && index === at + 1)) {
      if (code === 0x20 && depth === 0 && index > at + 1) return endOfTitle(text, index, end);
      giveUp();
    }
  }
  return giveUp();
}

const title = / +"[^"\\\r\n]*"\)/y;

function endOfTitle(text: string, at: number, end: number): number {
  title.lastIndex = at;
  return title.test(text) && title.lastIndex <= end ? title.lastIndex : giveUp();
}

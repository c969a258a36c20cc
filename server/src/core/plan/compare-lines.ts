/**
 * Tells whether a text has a line that another text lacks. Tokens are ignored, because New Plan may have filled them in.
 *
 * @param lines The lines of the other text: as they are, and as `withoutTokens` has them.
 * @param isAllowed Lines that are let pass.
 */
export function hasOtherLine(
  text: string,
  { written, known }: { readonly written: ReadonlySet<string>; readonly known: ReadonlySet<string> },
  isAllowed?: (line: string) => boolean,
): boolean {
  // A long section is mostly decided by its first lines.
  for (let start = 0; start < text.length; ) {
    const end = lineEnd(text, start);
    const line = text.slice(start, end).trim();
    start = end + 1;
    if (line === '' || written.has(line) || known.has(withoutTokens(line)) || isAllowed?.(line)) continue;
    return true;
  }
  return false;
}

/** The lines of a text that are not blank, trimmed. */
export function linesOf(text: string): string[] {
  return text
    .split(/\r\n?|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/**
 * Removes tokens, feature names, dates and punctuation from a line, so that a line of a new plan equals the template's. A
 * ticked box stays different, because the author ticked it.
 */
export function withoutTokens(line: string): string {
  const marked = line.replace(/^(?:[-*+]|\d+[.)])\s+\[[xX]\]/, 'ticked');
  // Behind the last closing bracket no bracket is looked for, or each opening one would be followed to the line's end.
  const close = marked.lastIndexOf(']') + 1;
  const bare = marked.slice(0, close).replace(bracketsAndNames, '') + marked.slice(close).replace(names, '');
  return bare.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

/** The names of features and dates: `001-login`, `2024-05-05`. */
const names = /(?<!\d)\d{3,}-[\p{L}\p{M}\p{N}_-]+/gu;
const bracketsAndNames = new RegExp(`\\[[^\\]]*\\]|${names.source}`, 'gu');

function lineEnd(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || code === 13) return at;
  }
  return text.length;
}

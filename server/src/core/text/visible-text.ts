/** Invisible characters that affect the text around them: controls, line separators, marks of writing direction. */
const hidden = /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/u;
const allHidden = new RegExp(hidden.source, 'gu');
const gaps = /[\t\n\r\u2028\u2029]+/g;

/**
 * Puts workspace text on one line. Line ends and tabs become a space; other control characters and direction marks
 * become their code, such as `\u202e`.
 * @returns The same string if it has none of these characters.
 */
export function visibleText(text: string): string {
  return hidden.test(text) ? text.replace(gaps, ' ').replace(allHidden, codeOf) : text;
}

/** Does the same but keeps line ends and tabs, for logs and other output with lines. */
export function visibleLines(text: string): string {
  return hidden.test(text)
    ? text.replace(allHidden, (character) =>
        character === '\n' || character === '\t' ? character : character === '\r' ? '' : codeOf(character),
      )
    : text;
}

function codeOf(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

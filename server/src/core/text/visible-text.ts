/** Characters that no reader sees but that change what follows: controls, line separators, marks of writing direction. */
const hidden = /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/u;
const allHidden = new RegExp(hidden.source, 'gu');
const gaps = /[\t\n\r\u2028\u2029]+/g;

/**
 * A text of a workspace on one line, as a reader would copy it: line ends and tabs become a space, other control
 * characters and the marks that turn the writing direction become their code, such as `\u202e`.
 *
 * @returns The very text where it has none of these.
 */
export function visibleText(text: string): string {
  return hidden.test(text) ? text.replace(gaps, ' ').replace(allHidden, codeOf) : text;
}

/** The same with its lines kept: for logs and other media that have lines. */
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

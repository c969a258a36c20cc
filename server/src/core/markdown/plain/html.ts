import { giveUp } from './unsure';

const less = 0x3c;

/** The start of a line that is not an HTML block: a tag with a hyphen in its name, followed by text. */
const unknownTag = /<\/?[a-z][a-z\d]*-[a-z\d-]*>[ \t]*[^ \t\r\n]/iy;
const mayBeBlock = /<[a-z/!?]/iy;

/**
 * Tells whether a comment begins at `at` that ends at the end of its line or of a later line.
 * @throws unsure If other HTML may begin there.
 */
export function beginsComment(text: string, at: number): boolean {
  if (text.charCodeAt(at) !== less) return false;
  if (text.startsWith('<!--', at)) return true;
  mayBeBlock.lastIndex = at;
  unknownTag.lastIndex = at;
  if (mayBeBlock.test(text) && !unknownTag.test(text)) giveUp();
  return false;
}

/**
 * Tells whether a line of a comment ends it. In the first line `at` is behind `<!`, because `<!-->` is a whole comment.
 */
export function endsComment(text: string, at: number, end: number): boolean {
  return text.slice(at, end).includes('-->');
}

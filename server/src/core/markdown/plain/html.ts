import { giveUp } from './unsure';

const less = 0x3c;

/** The beginning of a line that is no HTML block: a tag of a name that HTML does not have, with text behind it. */
const unknownTag = /<\/?[a-z][a-z\d]*-[a-z\d-]*>[ \t]*[^ \t\r\n]/iy;
const mayBeBlock = /<[a-z/!?]/iy;

/**
 * Whether a comment begins at `at` and ends with its line or a later one.
 *
 * @throws unsure where any other HTML may begin.
 */
export function beginsComment(text: string, at: number): boolean {
  if (text.charCodeAt(at) !== less) return false;
  if (text.startsWith('<!--', at)) return true;
  mayBeBlock.lastIndex = at;
  unknownTag.lastIndex = at;
  if (mayBeBlock.test(text) && !unknownTag.test(text)) giveUp();
  return false;
}

/** Whether a line of a comment ends it; in the first line `at` is behind `<!`, for `<!-->` is a whole one. */
export function endsComment(text: string, at: number, end: number): boolean {
  return text.slice(at, end).includes('-->');
}

import { giveUp } from './unsure';

const tag = /<(?:\/[a-z][a-z\d-]* *|[a-z][a-z\d-]*(?: +[a-z_:][\w.:-]*(?:="[^"\r\n]*")?)* *\/?)>/iy;
const autolink = /<[a-z][a-z\d+.-]{1,31}:[^\s<>\0-\x20\x7f]*>/iy;
/** The start of an angle bracket that is neither a tag nor a link, as in `Map<string, number>`. */
const noTag = /<\/?[a-z][a-z\d-]*[,;"()[\]<\\\u0080-\uffff]/iy;
/** The start of an email address, which may begin with a digit or a sign. */
const mail = /<[#-'*+\--9=?A-Z^-~]+@/iy;

const exclamation = 0x21;
const slash = 0x2f;
const question = 0x3f;

/**
 * Reads the comment, tag or autolink that the `<` at `at` begins.
 * @param at Offset of the `<`.
 * @param lineEnd Offset of the line's end, exclusive.
 * @returns undefined if the `<` is an ordinary character.
 * @throws unsure If remark may read it in another way.
 */
export function angleAt(
  text: string,
  at: number,
  lineEnd: number,
): { readonly kind: 'comment' | 'html' | 'link'; readonly end: number } | undefined {
  const next = at + 1 < lineEnd ? text.charCodeAt(at + 1) : 0;
  if (next === exclamation) return { kind: 'comment', end: endOfComment(text, at, lineEnd) };
  if (next === question) giveUp();
  if (endOfMatch(mail, text, at, lineEnd)) giveUp();
  if (next !== slash && !isLetter(next)) return undefined;
  if (endOfMatch(noTag, text, at, lineEnd)) return undefined;
  const end = endOfMatch(tag, text, at, lineEnd);
  if (end) return { kind: 'html', end };
  return { kind: 'link', end: endOfMatch(autolink, text, at, lineEnd) || giveUp() };
}

function endOfComment(text: string, at: number, lineEnd: number): number {
  if (!text.startsWith('<!--', at) || text.startsWith('>', at + 4) || text.startsWith('->', at + 4)) giveUp();
  const closing = text.indexOf('-->', at + 4);
  if (closing < 0 || closing + 3 > lineEnd) giveUp();
  return closing + 3;
}

function isLetter(code: number): boolean {
  const lower = code | 0x20;
  return lower >= 0x61 && lower <= 0x7a;
}

/** Returns the end offset of a match that starts at `at`; 0 without a match before the line's end. */
function endOfMatch(pattern: RegExp, text: string, at: number, lineEnd: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) && pattern.lastIndex <= lineEnd ? pattern.lastIndex : 0;
}

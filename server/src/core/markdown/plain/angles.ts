import { giveUp } from './unsure';

const tag = /<(?:\/[a-z][a-z\d-]* *|[a-z][a-z\d-]*(?: +[a-z_:][\w.:-]*(?:="[^"\r\n]*")?)* *\/?)>/iy;
const autolink = /<[a-z][a-z\d+.-]{1,31}:[^\s<>\0-\x20\x7f]*>/iy;
/** The beginning of what is neither a tag nor a link, as in `Map<string, number>`. */
const noTag = /<\/?[a-z][a-z\d-]*[,;"()[\]<\\\u0080-\uffff]/iy;
/** The beginning of an address for mail, which may begin with a digit or a sign. */
const mail = /<[#-'*+\--9=?A-Z^-~]+@/iy;

const exclamation = 0x21;
const slash = 0x2f;
const question = 0x3f;

/**
 * The comment, tag or link that a `<` begins.
 *
 * @param at Where the `<` stands.
 * @param lineEnd Where its line ends.
 * @returns undefined where it is no more than a character.
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

/** Where the match at `at` ends; 0 where there is none before the line's end. */
function endOfMatch(pattern: RegExp, text: string, at: number, lineEnd: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) && pattern.lastIndex <= lineEnd ? pattern.lastIndex : 0;
}

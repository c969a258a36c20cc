import { distance } from 'fastest-levenshtein';

/**
 * What the anchor of a heading and its title have in common whoever makes the anchor: letters and digits. GitHub, VS Code
 * and others differ in the rest.
 */
export function anchorKey(titleOrAnchor: string): string {
  return titleOrAnchor
    .normalize('NFKC')
    .toLowerCase()
    .replace(/^user-content-/, '')
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** The anchor that GitHub and VS Code give a heading. */
export function anchorOf(title: string): string {
  return title
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replace(/ /g, '-');
}

/** How often each key of a title occurs. Renderers number the second and later headings of a title. */
export function countAnchorKeys(titles: Iterable<string>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const title of titles) {
    const key = anchorKey(title);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/**
 * Whether an anchor leads to none of the headings. Those of lines and of text are not judged.
 *
 * @param keys What `countAnchorKeys` gives for the headings.
 */
export function isMissing(anchor: string, keys: ReadonlyMap<string, number>): boolean {
  const key = anchorKey(anchor);
  if (key === '' || key === 'top' || /^L\d+|^:~:/.test(anchor) || keys.has(key)) return false;
  // The second heading of a title has the number 1.
  const numbered = /^(.+)-(\d{1,4})$/.exec(anchor);
  return !numbered || Number(numbered[2]) >= (keys.get(anchorKey(numbered[1]!)) ?? 0);
}

/** The anchor of the title that is written most like a missing one; undefined when none is written nearly the same. */
export function nearestAnchor(anchor: string, titles: Iterable<string>): string | undefined {
  const key = anchorKey(anchor);
  let nearest: string | undefined;
  let least = Math.max(1, Math.floor(key.length / 3)) + 1;
  for (const title of titles) {
    const far = distance(key, anchorKey(title));
    if (far < least) [nearest, least] = [title, far];
  }
  return nearest === undefined ? undefined : anchorOf(nearest);
}

/** What might be a heading in a Markdown text, its markup taken off, and names that were given to places by HTML. */
export function titlesIn(source: string): string[] {
  const text = withoutComments(source);
  const titles: string[] = [];
  for (const match of text.matchAll(
    /^ {0,3}#{1,6}[ \t]+([^\r\n\u2028\u2029]+)|^([^\r\n\u2028\u2029]+)\r?\n {0,3}(?:=+|-+)[ \t]*$/gm,
  ))
    titles.push(plainTitle(match[1] ?? match[2]!));
  titles.push(...namesIn(text));
  return titles;
}

/** A text without its HTML comments, which nothing renders. An opening mark in inline code opens none. */
function withoutComments(text: string): string {
  let rest = '';
  let from = 0;
  for (let at = text.indexOf('<!--'); at >= 0; at = text.indexOf('<!--', at + 4)) {
    if (at < from || text[at - 1] === '`') continue;
    const end = text.indexOf('-->', at + 4);
    if (end < 0) break;
    rest += text.slice(from, at);
    from = end + 3;
  }
  return from === 0 ? text : rest + text.slice(from);
}

/** The names that HTML or `{#name}` gives to places in a text, comments left out. */
export function namesIn(text: string): string[] {
  return [
    ...withoutComments(text).matchAll(/\b(?:id|name)\s*=\s*["']([^"'\r\n]{1,200})["']|\{#([^}\s]{1,200})\}/g),
  ].map((match) => (match[1] ?? match[2])!);
}

function plainTitle(title: string): string {
  return title
    .replace(/(?<![ \t])[ \t]+#+[ \t]*$/, '')
    .replace(/\{#[^{}]{0,200}\}\s*$/, '')
    .replace(/!?\[([^[\]]*)\]\([^()]*\)/g, '$1')
    .replace(/[*`]/g, '')
    .trim();
}

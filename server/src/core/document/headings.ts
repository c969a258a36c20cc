import { distance } from 'fastest-levenshtein';

/**
 * Reduces a title or an anchor to lower-case letters and digits. Renderers such as GitHub and VS Code agree only on
 * these characters of an anchor.
 */
export function anchorKey(titleOrAnchor: string): string {
  return titleOrAnchor
    .normalize('NFKC')
    .toLowerCase()
    .replace(/^user-content-/, '')
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Computes the anchor that GitHub and VS Code generate for a heading. */
export function anchorOf(title: string): string {
  return title
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replace(/ /g, '-');
}

/** Counts the titles for each anchor key. Renderers number the second and later headings with the same title. */
export function countAnchorKeys(titles: Iterable<string>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const title of titles) {
    const key = anchorKey(title);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/**
 * Tells whether an anchor matches no heading. Anchors of lines and of text fragments never count as missing.
 * @param keys The result of `countAnchorKeys` for the headings.
 */
export function isMissing(anchor: string, keys: ReadonlyMap<string, number>): boolean {
  const key = anchorKey(anchor);
  if (key === '' || key === 'top' || /^L\d+|^:~:/.test(anchor) || keys.has(key)) return false;
  // The second heading with the same title has the number 1.
  const numbered = /^(.+)-(\d{1,4})$/.exec(anchor);
  if (!numbered) return true;
  const [, title = '', number] = numbered;
  return Number(number) >= (keys.get(anchorKey(title)) ?? 0);
}

/**
 * Finds the title most similar to a missing anchor and returns its anchor. Returns undefined if none is similar enough.
 */
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

/** Collects possible heading titles in a Markdown text, without markup, and the names that HTML gives to places. */
export function titlesIn(source: string): string[] {
  const text = withoutComments(source);
  const titles: string[] = [];
  for (const [, marked, underlined = ''] of text.matchAll(
    /^ {0,3}#{1,6}[ \t]+([^\r\n\u2028\u2029]+)|^([^\r\n\u2028\u2029]+)\r?\n {0,3}(?:=+|-+)[ \t]*$/gm,
  ))
    titles.push(plainTitle(marked ?? underlined));
  titles.push(...namesIn(text));
  return titles;
}

/** Removes HTML comments. A `<!--` directly behind a backtick opens no comment. */
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

/** Collects the names that HTML or `{#name}` gives to places in a text, except in comments. */
export function namesIn(text: string): string[] {
  return [
    ...withoutComments(text).matchAll(/\b(?:id|name)\s*=\s*["']([^"'\r\n]{1,200})["']|\{#([^}\s]{1,200})\}/g),
  ].map(([, attribute, name = '']) => attribute ?? name);
}

function plainTitle(title: string): string {
  return title
    .replace(/(?<![ \t])[ \t]+#+[ \t]*$/, '')
    .replace(/\{#[^{}]{0,200}\}\s*$/, '')
    .replace(/!?\[([^[\]]*)\]\([^()]*\)/g, '$1')
    .replace(/[*`]/g, '')
    .trim();
}

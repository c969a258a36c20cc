import { hasWord, lazyPattern, wordsOf } from '../language/compile-words';

const binds = lazyPattern(() => wordsOf('bindingWords'), 'u');
const recommends = lazyPattern(() => wordsOf('recommendingWords'), 'u');

/**
 * Returns `must` for a sentence that demands, `should` for one that recommends, and undefined for other
 * sentences.
 */
export function bindingForce(text: string): 'must' | 'should' | undefined {
  if (binds(text).test(text)) return 'must';
  return recommends(text).test(text) ? 'should' : undefined;
}

const isAbsolute = hasWord('absoluteWords');
const bracketed = /(?<!\s)\s*[(（[【]([^()（）[\]【】]*)[)）\]】]/gu;
const dashed = /(?<!\s)\s*[-–—:：|]([^-–—:：|]+)$/u;
const bare = lazyPattern(() => String.raw`(?<!\s)\s*${wordsOf('absoluteMarks')}\s*`, 'u');

/** Tells whether a principle's title marks the principle as non-negotiable. */
export function isNonNegotiable(title: string): boolean {
  return markOf(title) !== undefined;
}

/** Removes the non-negotiable mark from a principle's title. */
export function withoutMark(title: string): string {
  const mark = markOf(title);
  return (mark === undefined ? title : title.replace(mark, ' ')).replace(/\s+/g, ' ').trim();
}

function markOf(title: string): string | undefined {
  for (const [whole, inner = ''] of title.matchAll(bracketed)) if (isAbsolute(inner)) return whole;
  const tail = dashed.exec(title);
  const words = tail?.[1];
  if (words && tail.index > 0 && isAbsolute(words) && words.trim().length <= 24) return tail[0];
  return bare(title).exec(title)?.[0];
}

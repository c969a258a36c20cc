import { isWord, lazyPattern, wordsOf } from '../language/compile-words';

const isDirectionWord = isWord('directions');
const lead = lazyPattern(
  () =>
    String.raw`^(?:${wordsOf('seeLeads')}[,:]?\s+)*${wordsOf('seeWords')}[\s:：]*(?:${wordsOf('seeObjects')}\s+)*`,
);
const tail = lazyPattern(() => String.raw`(?<!\s)(?:\s*${wordsOf('seeTails')})+$`);

/**
 * Returns the target of a reason that only points elsewhere: `see Complexity Tracking` gives `Complexity Tracking`, `(see below)` gives
 * `below`. Undefined for a text that says more. A bare title is returned as it is: the caller knows the titles.
 *
 * @param text Plain text.
 */
export function pointedAt(text: string): string | undefined {
  const bare = text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
  if (bare === '' || bare.length > 120) return undefined;
  const target = bare
    .replace(lead(), '')
    .replace(tail(), '')
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
  return target || 'below';
}

/** Whether a target is no title but a direction. */
export function isDirection(target: string): boolean {
  return isDirectionWord(target);
}

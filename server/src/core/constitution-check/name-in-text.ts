import { lazyPattern, wordsOf } from '../language/compile-words';

const listedBefore = lazyPattern(() => String.raw`(?:^|[(,;:&/、，（]\s*|${wordsOf('andWords')}\s)$`);
const listedAfter = lazyPattern(() => String.raw`^(?:\s*[),.;:&/、，）。]|\s*$|\s${wordsOf('andWords')})`);

/** Tells whether a single-word name is part of a list: between commas or brackets, or at an end. */
export function isListed(name: string, text: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const before = text.slice(Math.max(0, at - 5), at);
    const after = text.slice(at + name.length, at + name.length + 5);
    if (listedBefore(before).test(before) && listedAfter(after).test(after)) return true;
  }
  return false;
}

/** Tells whether a longer name contains all words of a short one: "Trading Compliance" contains "Compliance". */
export function isWithin(short: string, name: string): boolean {
  const words = wordsIn(short);
  const all = new Set(wordsIn(name));
  return words.length > 0 && words.every((word) => all.has(word));
}

function wordsIn(name: string): readonly string[] {
  return name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/**
 * Tells whether a name is unambiguous in a sentence: it has several words, or is long enough in a script
 * without spaces.
 */
export function isPhrase(name: string): boolean {
  return (
    /[\p{L}\p{N}][\s-]+\p{L}/u.test(name) ||
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]{4}/u.test(name)
  );
}

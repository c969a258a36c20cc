import { lazyPattern, wordsOf } from '../language/compile-words';

const listedBefore = lazyPattern(() => String.raw`(?:^|[(,;:&/、，（]\s*|${wordsOf('andWords')}\s)$`);
const listedAfter = lazyPattern(() => String.raw`^(?:\s*[),.;:&/、，）。]|\s*$|\s${wordsOf('andWords')})`);

/** Whether a name of one word stands in a list of names: between commas, brackets, at an end. */
export function isListed(name: string, text: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const before = text.slice(Math.max(0, at - 5), at);
    const after = text.slice(at + name.length, at + name.length + 5);
    if (listedBefore(before).test(before) && listedAfter(after).test(after)) return true;
  }
  return false;
}

/** Whether all words of a short name stand in a longer one as they are: "Compliance", "Trading Compliance". */
export function isWithin(short: string, name: string): boolean {
  const words = wordsIn(short);
  const all = new Set(wordsIn(name));
  return words.length > 0 && words.every((word) => all.has(word));
}

function wordsIn(name: string): readonly string[] {
  return name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Whether a name is of several words, or long enough in a script without spaces, so that having it in a sentence means it. */
export function isPhrase(name: string): boolean {
  return (
    /[\p{L}\p{N}][\s-]+\p{L}/u.test(name) ||
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]{4}/u.test(name)
  );
}

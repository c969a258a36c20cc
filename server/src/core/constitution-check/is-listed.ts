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

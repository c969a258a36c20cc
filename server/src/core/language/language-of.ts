import { languages, listOf } from './compile-words';

/** Scripts that tell a language, or a group of them, by themselves. Japanese has Kana beside Han. */
const scripts: readonly (readonly [string, RegExp])[] = [
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['ko', /\p{Script=Hangul}/gu],
  ['zh', /\p{Script=Han}/gu],
  ['ru', /\p{Script=Cyrillic}/gu],
];

/** Words that nearly every sentence of a language has, and the others have not. */
const frequentWords = Object.entries(languages).map(
  ([language, { frequentWords }]) => [language, new Set(listOf(frequentWords))] as const,
);

const mostRead = 20_000;
/** Fewer letters of a script, or fewer words of a language, tell nothing. */
const fewestLetters = 8;
const fewestWords = 4;

/**
 * The language that a text is mostly written in.
 *
 * @returns A language's code, or undefined where the text is too short to tell or has as much of another language.
 */
export function languageOf(text: string): string | undefined {
  const read = text.slice(0, mostRead);
  const latin = read.match(/\p{Script=Latin}/gu)?.length ?? 0;
  for (const [language, letters] of scripts) {
    const count = read.match(letters)?.length ?? 0;
    // A letter of Han or Hangul says as much as three of the Latin ones, which names and code have in any language.
    if (count >= fewestLetters && count * 3 > latin) return language;
  }
  const words = read.toLowerCase().match(/\p{Script=Latin}+/gu) ?? [];
  const counts = frequentWords
    .map(([language, stops]) => ({ language, count: words.filter((word) => stops.has(word)).length }))
    .sort((one, other) => other.count - one.count);
  const [first, second] = counts;
  return first && first.count >= fewestWords && first.count > 1.5 * (second?.count ?? 0)
    ? first.language
    : undefined;
}

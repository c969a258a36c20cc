import { languages, listOf } from './compile-words';

/** Scripts that identify a language. Japanese uses Kana beside Han, so it comes first. */
const scripts: readonly (readonly [string, RegExp])[] = [
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['ko', /\p{Script=Hangul}/gu],
  ['zh', /\p{Script=Han}/gu],
  ['ru', /\p{Script=Cyrillic}/gu],
];

/** Words of nearly every sentence of a language that the other languages do not have. */
const frequentWords = Object.entries(languages).map(
  ([language, { frequentWords }]) => [language, new Set(listOf(frequentWords))] as const,
);

const mostRead = 20_000;
/** The minimum number of letters of a script, or words of a language, for a detection. */
const fewestLetters = 8;
const fewestWords = 4;

/**
 * Detects the main language of a text.
 *
 * @returns A language's code. Undefined for a text that is too short or has as much of another language.
 */
export function languageOf(text: string): string | undefined {
  const read = text.slice(0, mostRead);
  const latin = read.match(/\p{Script=Latin}/gu)?.length ?? 0;
  for (const [language, letters] of scripts) {
    const count = read.match(letters)?.length ?? 0;
    // A Han or Hangul character counts as three Latin letters, because names and code are Latin in any
    // language.
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

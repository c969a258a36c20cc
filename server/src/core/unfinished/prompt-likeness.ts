import type { Vocabulary } from '../placeholder/vocabulary';
import { defineDerived } from '../query';
import { entryAt } from '../text/entry-at';
import { fingerprint } from '../text/wording';
import data from './known-words.generated.json';

// Finds prompts of a template in which the author changed one or two words.

/** A prompt as short fingerprints of its words, in order. */
type WordPrints = readonly string[];

/** Shorter prompts resemble many other texts. */
const fewestWords = 4;
/** The minimum length of a distinctive word. */
const tellingLength = 4;
const fewestTelling = 3;
/** The minimum ratio of twice the common words, in order, to the words of both texts. */
const alike = 0.75;

/**
 * Returns the fingerprints of a prompt's words, joined with blanks; undefined for a prompt that is too short to
 * compare.
 */
export function promptPrints(text: string): string | undefined {
  const words = wordsIn(text);
  return words.length < fewestWords ? undefined : words.map(printOf).join(' ');
}

function printOf(word: string): string {
  return fingerprint(word.toLowerCase()).slice(0, 4);
}

function wordsIn(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}

const stock: readonly WordPrints[] = data.prompts.map((prompt) => prompt.split(' '));

const promptsOf = defineDerived((vocabulary: Vocabulary): readonly WordPrints[] =>
  [...vocabulary.tokens.keys()].flatMap((key) => {
    const prints = /^[[［【]/.test(key) ? promptPrints(key) : undefined;
    return prints ? [prints.split(' ')] : [];
  }),
);

/**
 * Tells whether a text is a prompt of the governing template or of Spec Kit's templates with one or two words
 * changed. Numbers, names, code and a value after a colon or semicolon show that the author wrote the text.
 *
 * @param inner The text without its brackets.
 */
export function isLikePrompt(inner: string, vocabulary: Vocabulary | undefined): boolean {
  const words = wordsIn(inner);
  if (words.length < fewestWords || /[`;；=→✓✅]|->|\bhttps?:/.test(inner)) return false;
  const prints = words.map(printOf);
  const isChanged = (prompt: WordPrints) => {
    if (Math.abs(prompt.length - prints.length) > 2) return false;
    const common = commonWords(prompt, prints);
    if (2 * common.length < alike * (prompt.length + prints.length)) return false;
    const kept = new Set(common);
    const telling = common.filter((at) => entryAt(words, at).length >= tellingLength).length;
    const added = words.filter((_, at) => !kept.has(at) && at > 0);
    return (
      telling >= fewestTelling &&
      added.every((word) => /^\p{Ll}+$/u.test(word)) &&
      !endsWithValue(inner, kept)
    );
  };
  return stock.some(isChanged) || (vocabulary !== undefined && promptsOf(vocabulary).some(isChanged));
}

/** Tells whether the author wrote all text after the last colon: `owning team: falcons`. */
function endsWithValue(inner: string, kept: ReadonlySet<number>): boolean {
  const colon = Math.max(inner.lastIndexOf(':'), inner.lastIndexOf('：'));
  if (colon < 0) return false;
  const before = wordsIn(inner.slice(0, colon)).length;
  const count = wordsIn(inner).length;
  for (let at = before; at < count; at++) if (kept.has(at)) return false;
  return true;
}

/** Returns the positions in `text` of a longest common subsequence of words. */
function commonWords(prompt: WordPrints, text: WordPrints): number[] {
  const lengths = Array.from({ length: prompt.length + 1 }, () => new Array<number>(text.length + 1).fill(0));
  for (let i = prompt.length - 1; i >= 0; i--) {
    const row = entryAt(lengths, i);
    const below = entryAt(lengths, i + 1);
    let right = 0;
    let belowRight = 0;
    for (let j = text.length - 1; j >= 0; j--) {
      const under = entryAt(below, j);
      right = prompt[i] === text[j] ? belowRight + 1 : Math.max(under, right);
      row[j] = right;
      belowRight = under;
    }
  }
  const common: number[] = [];
  for (let i = 0, j = 0; i < prompt.length && j < text.length; ) {
    if (prompt[i] === text[j]) {
      common.push(j);
      i++;
      j++;
    } else if (entryAt(entryAt(lengths, i + 1), j) >= entryAt(entryAt(lengths, i), j + 1)) i++;
    else j++;
  }
  return common;
}

import type { Vocabulary } from '../placeholder/vocabulary';
import { defineDerived } from '../query';
import { fingerprint } from '../text/wording';
import data from './known-words.generated.json';

// Teams and authors change a word or two of a stock prompt. Such a text is compared with the stock by its words.

/** A prompt as short fingerprints of its words, in order. */
type WordPrints = readonly string[];

/** Shorter prompts are like many a text. */
const fewestWords = 4;
/** Words of this length tell a prompt from other texts. */
const tellingLength = 4;
const fewestTelling = 3;
/** Twice the words in common, in order, by the words of both. */
const alike = 0.75;

/** The words of a prompt in brackets as one string of fingerprints; undefined where it is too short to be compared. */
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
 * Whether a text is a prompt of the governing template, or of the stock, with a word or two changed. Numbers, names, code and a part
 * behind a colon or semicolon that the prompt lacks are of the author.
 *
 * @param inner Without its brackets.
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
    const telling = common.filter((at) => words[at]!.length >= tellingLength).length;
    const added = words.filter((_, at) => !kept.has(at) && at > 0);
    return (
      telling >= fewestTelling &&
      added.every((word) => /^\p{Ll}+$/u.test(word)) &&
      !endsWithValue(inner, kept)
    );
  };
  return stock.some(isChanged) || (vocabulary !== undefined && promptsOf(vocabulary).some(isChanged));
}

/** Whether everything behind the last colon is the author's: `owning team: falcons`. */
function endsWithValue(inner: string, kept: ReadonlySet<number>): boolean {
  const colon = Math.max(inner.lastIndexOf(':'), inner.lastIndexOf('：'));
  if (colon < 0) return false;
  const before = wordsIn(inner.slice(0, colon)).length;
  const count = wordsIn(inner).length;
  for (let at = before; at < count; at++) if (kept.has(at)) return false;
  return true;
}

/** The positions in `text` of a longest row of words that both have in this order. */
function commonWords(prompt: WordPrints, text: WordPrints): number[] {
  const lengths = Array.from({ length: prompt.length + 1 }, () => new Array<number>(text.length + 1).fill(0));
  for (let i = prompt.length - 1; i >= 0; i--)
    for (let j = text.length - 1; j >= 0; j--)
      lengths[i]![j] =
        prompt[i] === text[j]
          ? lengths[i + 1]![j + 1]! + 1
          : Math.max(lengths[i + 1]![j]!, lengths[i]![j + 1]!);
  const common: number[] = [];
  for (let i = 0, j = 0; i < prompt.length && j < text.length; ) {
    if (prompt[i] === text[j]) {
      common.push(j);
      i++;
      j++;
    } else if (lengths[i + 1]![j]! >= lengths[i]![j + 1]!) i++;
    else j++;
  }
  return common;
}

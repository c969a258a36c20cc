import { distance } from 'fastest-levenshtein';
import { sectionKey } from '../document/section';
import { isWord } from '../language/compile-words';
import { memoizeByText } from '../query';

/** Matches words that a rewording adds or drops without changing the meaning of a title. */
const isFiller = isWord('titleFillers');

/** The maximum length of a title. */
const longest = 300;

/** A title prepared for comparison. */
export interface ComparableTitle {
  /**
   * The keys of the whole title and of its parts inside and outside parentheses, which often contain a
   * translation.
   */
  readonly keys: readonly string[];
  readonly words: readonly string[];
  /** The numbers of the title, in order: `phase 1` differs from `phase 2`. */
  readonly numbers: string;
  /** The first key without numbers. */
  readonly unnumbered: string;
}

/** Prepares the first 300 characters of a title for comparison. Memoized. */
export function comparable(title: string): ComparableTitle {
  return readTitle(title.slice(0, longest));
}

const readTitle = memoizeByText(
  (title: string): ComparableTitle => withKeys(/[(（]/.test(title) ? keysOfParts(title) : sectionKey(title)),
);

/** Returns the keys of a title with parentheses and of its parts, one on each line. */
function keysOfParts(title: string): string {
  const outside = title.replace(/[(（][^()（）]*[)）]/g, ' ');
  const inside = [...title.matchAll(/[(（]([^()（）]*)[)）]/g)].map(([, words = '']) => words);
  // A remark such as "(Phase 1)" is not a title.
  const parts = [title, outside, ...inside.filter((part) => !/^\s*phase\b/i.test(part))];
  return parts.map(sectionKey).join('\n');
}

/** Memoized by key, because many titles of a long plan differ only in numbers, case and marks. */
const withKeys = memoizeByText((lines: string): ComparableTitle => {
  const all = lines.split('\n');
  const [whole = ''] = all;
  const words = whole.split(' ').filter((word) => word !== '' && !isFiller(word));
  const keys = all.filter((key, index) => key !== '' && all.indexOf(key) === index);
  return { keys, words, numbers: numbersOf(whole), unnumbered: withoutNumbers(keys[0] ?? '') };
});

function numbersOf(key: string): string {
  return (key.match(/\d+/g) ?? []).join(' ');
}

/** Removes the numbers from a title's key. */
export function withoutNumbers(key: string): string {
  return key.replace(/(?<!\s)\s*\d+/g, '').trim();
}

/**
 * Returns the likeness of two titles: 1 if they differ only in numbering, case, marks and emoji; 0.95 if one
 * has a remark or translation in parentheses; less for a rewording; 0 for different titles.
 */
export function likeness(one: ComparableTitle, other: ComparableTitle): number {
  const [key] = one.keys;
  const [otherKey] = other.keys;
  if (key === undefined || otherKey === undefined) return 0;
  if (key === otherKey) return 1;
  if (one.keys.some((each) => other.keys.includes(each))) return 0.95;
  if (one.numbers !== other.numbers) return 0;
  return Math.max(likeWords(one.words, other.words), likeSpelling(key, otherKey));
}

/** Returns the share of words that have a counterpart in the other title. */
function likeWords(one: readonly string[], other: readonly string[]): number {
  if (one.length === 0 || other.length === 0 || one.length + other.length > 40) return 0;
  let left: string[] | undefined;
  let common = 0;
  for (const word of one) {
    const index = indexOfStem(left ?? other, word);
    if (index < 0) continue;
    left ??= [...other];
    left.splice(index, 1);
    common++;
  }
  return (2 * common) / (one.length + other.length);
}

function indexOfStem(words: readonly string[], word: string): number {
  return words.findIndex((other) => sameStem(word, other));
}

function sameStem(one: string, other: string): boolean {
  // Fast path, because most pairs of words differ in the first letter.
  if (one[0] !== other[0]) return false;
  if (one === other) return true;
  const length = Math.min(one.length, other.length);
  if (length < 4) return false;
  let common = 0;
  while (common < length && one[common] === other[common]) common++;
  // `test` matches `testing` and `dependency` matches `dependencies`, but `internal` does not match
  // `interface`.
  return common >= 4 && common >= Math.max(one.length, other.length) - 4;
}

/** Compares the spelling, for scripts without spaces and for typing errors. */
function likeSpelling(one: string, other: string): number {
  const longer = Math.max(one.length, other.length);
  if (longer > 60 || Math.abs(one.length - other.length) > longer / 4) return 0;
  if (/[a-z]/.test(one)) return longer >= 6 && hasOneSlip(one, other) ? 0.9 : 0;
  return 1 - distance(one, other) / longer;
}

/** Tells whether two texts differ in at most one added, missing or changed character. */
function hasOneSlip(one: string, other: string): boolean {
  const shorter = Math.min(one.length, other.length);
  const longer = Math.max(one.length, other.length);
  if (longer - shorter > 1) return false;
  let start = 0;
  while (start < shorter && one[start] === other[start]) start++;
  let end = 0;
  while (end < shorter - start && one[one.length - 1 - end] === other[other.length - 1 - end]) end++;
  return longer - start - end <= 1;
}

/**
 * Returns the key of the text before a title's placeholder: `phase 1` for `Phase 1: [Phase Name]`, `task` for
 * `Task N`. Returns undefined without a placeholder.
 */
export function placeholderLead(title: string): string | undefined {
  const lead = /^(.*?)(?:\[[^\]]+\]|<[^>]+>|\{[^}]+\}|【[^】]+】)/.exec(title.slice(0, longest))?.[1];
  return ordinalLead(lead ?? title) ?? (lead === undefined ? undefined : sectionKey(lead));
}

/**
 * Returns the key of the words before a letter in place of a number: `task` for `Task N: Name`. Returns
 * undefined without such a letter.
 */
export function ordinalLead(title: string): string | undefined {
  const word = ordinal.exec(title.slice(0, longest))?.[1];
  return word === undefined ? undefined : sectionKey(word);
}

const ordinal = /^(\p{L}{2,})[ -](?:N{1,2}|X{1,2}|#{1,2})(?![\p{L}\p{N}])/u;

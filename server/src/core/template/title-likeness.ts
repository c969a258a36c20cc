import { distance } from 'fastest-levenshtein';
import { sectionKey } from '../document/section';
import { isWord } from '../language/compile-words';
import { memoizeByText } from '../query';

/** Words that a rewording adds or drops without changing what a title means. */
const isFiller = isWord('titleFillers');

/** What is longer is no title. */
const longest = 300;

/** A title prepared for comparison; make it once for each title. */
export interface ComparableTitle {
  /** The whole title's key, and those of the parts in and outside of parentheses: a translation often stands in one. */
  readonly keys: readonly string[];
  readonly words: readonly string[];
  /** The numbers in it, in order: `phase 1` is not `phase 2`. */
  readonly numbers: string;
  /** The first key without numbers. */
  readonly unnumbered: string;
}

export function comparable(title: string): ComparableTitle {
  return readTitle(title.slice(0, longest));
}

const readTitle = memoizeByText(
  (title: string): ComparableTitle => withKeys(/[(（]/.test(title) ? keysOfParts(title) : sectionKey(title)),
);

/** The keys of a title with parentheses and of its parts, each on a line. */
function keysOfParts(title: string): string {
  const outside = title.replace(/[(（][^()（）]*[)）]/g, ' ');
  const inside = [...title.matchAll(/[(（]([^()（）]*)[)）]/g)].map((match) => match[1]!);
  // A short remark such as "(new)" or "(Phase 1)" is no title of its own.
  const parts = [title, outside, ...inside.filter((part) => !/^\s*phase\b/i.test(part))];
  return parts.map(sectionKey).join('\n');
}

/** The same for all titles that differ in nothing but numbering, case and marks, as many in a long plan do. */
const withKeys = memoizeByText((lines: string): ComparableTitle => {
  const all = lines.split('\n');
  const words = all[0]!.split(' ').filter((word) => word !== '' && !isFiller(word));
  const keys = all.filter((key, index) => key !== '' && all.indexOf(key) === index);
  return { keys, words, numbers: numbersOf(all[0]!), unnumbered: withoutNumbers(keys[0] ?? '') };
});

function numbersOf(key: string): string {
  return (key.match(/\d+/g) ?? []).join(' ');
}

/** A title's key without its numbers. */
export function withoutNumbers(key: string): string {
  return key.replace(/(?<!\s)\s*\d+/g, '').trim();
}

/**
 * How much alike two titles are: 1 for the same but numbering, case, marks and emoji; 0.95 where one carries a remark or a
 * translation in parentheses; less for a rewording; 0 for different ones.
 */
export function likeness(one: ComparableTitle, other: ComparableTitle): number {
  if (one.keys.length === 0 || other.keys.length === 0) return 0;
  if (one.keys[0] === other.keys[0]) return 1;
  if (one.keys.some((key) => other.keys.includes(key))) return 0.95;
  if (one.numbers !== other.numbers) return 0;
  return Math.max(likeWords(one.words, other.words), likeSpelling(one.keys[0]!, other.keys[0]!));
}

/** The share of words that have a counterpart in the other title. */
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
  for (let index = 0; index < words.length; index++) if (sameStem(word, words[index]!)) return index;
  return -1;
}

function sameStem(one: string, other: string): boolean {
  // Nearly all pairs of words differ from the first letter on.
  if (one[0] !== other[0]) return false;
  if (one === other) return true;
  const length = Math.min(one.length, other.length);
  if (length < 4) return false;
  let common = 0;
  while (common < length && one[common] === other[common]) common++;
  // `test` and `testing`, `dependency` and `dependencies`; but not `internal` and `interface`.
  return common >= 4 && common >= Math.max(one.length, other.length) - 4;
}

/** For scripts that write without spaces, and for slips of the pen. */
function likeSpelling(one: string, other: string): number {
  const longer = Math.max(one.length, other.length);
  if (longer > 60 || Math.abs(one.length - other.length) > longer / 4) return 0;
  if (/[a-z]/.test(one)) return longer >= 6 && hasOneSlip(one, other) ? 0.9 : 0;
  return 1 - distance(one, other) / longer;
}

/** Whether two texts differ by no more than one character added, dropped or changed. */
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
 * What a title says before its placeholder: `phase 1` of `Phase 1: [Phase Name]`, `task` of `Task N`. Undefined where it has
 * none.
 */
export function placeholderLead(title: string): string | undefined {
  const match = /^(.*?)(?:\[[^\]]+\]|<[^>]+>|\{[^}]+\}|【[^】]+】)/.exec(title.slice(0, longest));
  return ordinalLead(match?.[1] ?? title) ?? (match ? sectionKey(match[1]!) : undefined);
}

/** The words before a letter that stands for a number: `task` of `Task N: Name`. Undefined where there is no such letter. */
export function ordinalLead(title: string): string | undefined {
  const match = ordinal.exec(title.slice(0, longest));
  return match ? sectionKey(match[1]!) : undefined;
}

const ordinal = /^(\p{L}{2,})[ -](?:N{1,2}|X{1,2}|#{1,2})(?![\p{L}\p{N}])/u;

import { de } from './de';
import { en } from './en';
import { es } from './es';
import { fr } from './fr';
import { it } from './it';
import { ja } from './ja';
import { ko } from './ko';
import type { Language, WordKind } from './language';
import { pt } from './pt';
import { ru } from './ru';
import { zh } from './zh';

/** The words of every language, by its code. */
export const languages: Readonly<Record<string, Language>> = { de, en, es, fr, it, ja, ko, pt, ru, zh };

/** A word of a script with spaces begins and ends where no letter or digit is. `name_of` is one word. */
const wordStart = String.raw`(?<![\p{L}\p{N}]|[\p{L}\p{N}]_)`;
const wordEnd = String.raw`(?![\p{L}\p{N}]|_[\p{L}\p{N}])`;

const sources = new Map<string, string>();

/**
 * The words of some kinds in all languages as the source of a group, for a larger pattern with the flag `u`. Longer words
 * come first. Words of scripts with spaces match whole words only.
 */
export function wordsOf(...kinds: readonly WordKind[]): string {
  const key = kinds.join();
  let source = sources.get(key);
  if (source === undefined) {
    source = compile(kinds);
    sources.set(key, source);
  }
  return source;
}

function compile(kinds: readonly WordKind[]): string {
  const spaced = new Set<string>();
  const joined = new Set<string>();
  for (const language of Object.values(languages))
    for (const kind of kinds)
      for (const word of listOf(language[kind]))
        (language.hasSpaces ? spaced : joined).add(sourceOf(word, language.hasSpaces));
  const parts = [];
  if (spaced.size > 0) parts.push(`${wordStart}(?:${longestFirst(spaced)})${wordEnd}`);
  if (joined.size > 0) parts.push(longestFirst(joined));
  return parts.length > 0 ? `(?:${parts.join('|')})` : '(?!)';
}

/** The same without the ends of words: a number may stand right behind them. */
export function alternativesOf(...kinds: readonly WordKind[]): string {
  const words = new Set<string>();
  for (const language of Object.values(languages))
    for (const kind of kinds)
      for (const word of listOf(language[kind])) words.add(sourceOf(word, language.hasSpaces));
  return `(?:${longestFirst(words)})`;
}

/** The words of a list that are separated by commas. */
export function listOf(words: string): readonly string[] {
  return words
    .split(',')
    .map((word) => word.trim().replace(/\s+/g, ' '))
    .filter((word) => word !== '');
}

function longestFirst(words: ReadonlySet<string>): string {
  return [...words].sort((one, other) => other.length - one.length).join('|');
}

const gap = String.raw`(?:[^.。;；!?\n]|\.(?=\S)){0,40}?`;
const clauseEnd = String.raw`(?=\s*(?:[.,;:!)\n]|$))`;

const signs: Readonly<Record<string, string>> = {
  '(': '(?:',
  '.': '\\.',
  '*': '\\p{L}*',
  '-': '[\\s\\-‐-―]?',
  "'": "['’]",
  ä: '(?:ä|ae?)',
  ö: '(?:ö|oe?)',
  ü: '(?:ü|ue?)',
  ß: '(?:ß|ss)',
  œ: '(?:œ|oe)',
  ё: '[ёе]',
};

/** A word in the notation of `Words` as the source of a pattern. A letter with an accent matches without it too. */
function sourceOf(word: string, hasSpaces: boolean): string {
  return word.replace(/[ (.*…\-~'ё]|[^\0-\x7f]/gu, (sign, at: number) => {
    if (sign === ' ') return hasSpaces ? '\\s+' : '\\s*';
    if (sign === '…') return gapAt(word, at, hasSpaces);
    if (sign === '~') return hasSpaces ? clauseEnd : wordEnd;
    if (signs[sign]) return signs[sign];
    const plain = /\p{Script=Latin}/u.test(sign) ? sign.normalize('NFD')[0]! : sign;
    return plain === sign ? sign : `[${sign}${plain}]`;
  });
}

/** A gap parts whole words, and may be the end. */
function gapAt(word: string, at: number, hasSpaces: boolean): string {
  if (!hasSpaces) return gap;
  return /^[)|]?$|^[)|]/.test(word.slice(at + 1)) ? gap : `${wordEnd}${gap}${wordStart}`;
}

/** A test that is compiled when it is first asked. */
function lazily(source: () => RegExp): (text: string) => boolean {
  let pattern: RegExp | undefined;
  return (text) => {
    pattern ??= source();
    return pattern.test(text);
  };
}

/** A test for texts that have a word of some kinds anywhere. */
export function hasWord(...kinds: readonly WordKind[]): (text: string) => boolean {
  return lazily(() => new RegExp(wordsOf(...kinds), 'iu'));
}

/** A test for texts that are a word of some kinds and nothing else. */
export function isWord(...kinds: readonly WordKind[]): (text: string) => boolean {
  return lazily(() => new RegExp(`^${wordsOf(...kinds)}$`, 'iu'));
}

/** A test for texts that begin with a word of some kinds; emphasis, quotes and other signs before it do not count. */
export function startsWithWord(...kinds: readonly WordKind[]): (text: string) => boolean {
  return lazily(() => new RegExp(`^[^\\p{L}\\p{N}]*${wordsOf(...kinds)}`, 'iu'));
}

/** A test for texts that end with a word of some kinds; signs behind it do not count. */
export function endsWithWord(...kinds: readonly WordKind[]): (text: string) => boolean {
  return lazily(() => new RegExp(`${wordsOf(...kinds)}[^\\p{L}\\p{N}]{0,20}$`, 'iu'));
}

/** A pattern that is compiled when it is first used. */
export function lazyPattern(source: () => string, flags = 'iu'): () => RegExp {
  let pattern: RegExp | undefined;
  return () => {
    pattern ??= new RegExp(source(), flags);
    return pattern;
  };
}

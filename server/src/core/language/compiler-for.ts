import type { Words } from './language';

/** The words of several languages, by the language's code. */
export type Languages<Kind extends string> = Readonly<
  Record<string, { readonly hasSpaces: boolean } & Readonly<Record<Kind, Words>>>
>;

/** Creates patterns for the words of some kinds in all languages. The tests ignore case. */
export interface Compiler<Kind extends string> {
  /**
   * Returns the words as the source of a group, for a larger pattern with the flag `u`. Longer words come
   * first. Words of scripts with spaces match only whole words.
   */
  wordsOf(...kinds: readonly Kind[]): string;
  /** Returns the words as `wordsOf` does, without word boundaries, so that a number may follow directly. */
  alternativesOf(...kinds: readonly Kind[]): string;
  /** Returns a test for texts that contain a word of some kinds. */
  hasWord(...kinds: readonly Kind[]): (text: string) => boolean;
  /** Returns a test for texts that consist of a word of some kinds. */
  isWord(...kinds: readonly Kind[]): (text: string) => boolean;
  /**
   * Returns a test for texts that begin with a word of some kinds, ignoring emphasis, quotes and other signs
   * before it.
   */
  startsWithWord(...kinds: readonly Kind[]): (text: string) => boolean;
  /** Returns a test for texts that end with a word of some kinds, ignoring signs after it. */
  endsWithWord(...kinds: readonly Kind[]): (text: string) => boolean;
}

/** Creates a compiler for the words of some languages. Each pattern is compiled on first use. */
export function compilerFor<Kind extends string>(languages: Languages<Kind>): Compiler<Kind> {
  const sources = new Map<string, string>();

  function wordsOf(...kinds: readonly Kind[]): string {
    const key = `${scripts} ${kinds.join()}`;
    let source = sources.get(key);
    if (source === undefined) {
      source = compile(languages, kinds);
      sources.set(key, source);
    }
    return source;
  }

  /** Creates a test on the lower-cased text, because a pattern with the flag `i` takes twice as long to compile. */
  function test(kinds: readonly Kind[], sourceFor: (words: string) => string): (text: string) => boolean {
    const pattern = patternsFor(() => new RegExp(sourceFor(compile(languages, kinds, inSmallLetters)), 'u'));
    return (text) => {
      const small = text.normalize('NFC').toLowerCase();
      return pattern(small).test(small);
    };
  }

  function alternativesOf(...kinds: readonly Kind[]): string {
    const words = new Set<string>();
    for (const language of Object.values(languages))
      for (const kind of kinds)
        for (const word of listOf(language[kind]))
          if (mayOccur(word)) words.add(sourceOf(word, language.hasSpaces));
    return `(?:${longestFirst(words)})`;
  }

  return {
    wordsOf,
    alternativesOf,
    hasWord: (...kinds) => test(kinds, (words) => words),
    isWord: (...kinds) => test(kinds, (words) => `^${words}$`),
    startsWithWord: (...kinds) => test(kinds, (words) => `^[^${letters[scripts]}]*${words}`),
    endsWithWord: (...kinds) => test(kinds, (words) => `${words}[^${letters[scripts]}]{0,20}$`),
  };
}

/** The scripts of the texts that a pattern is for. */
type Scripts = 'all' | 'latin';

/** The scripts of the sources that `wordsOf` and `alternativesOf` create. Only `compileFor` sets and resets it. */
let scripts: Scripts = 'all';

/** Matches a character of a script other than Latin. */
const otherScript = /[^\0-\u02af\u2000-\u2125\u2127-\u2bff\ud800-\udfff]/;

const latinLetters = '0-9A-Za-z\\xaa\\xb5\\xba\\xc0-\\xd6\\xd8-\\xf6\\xf8-\\u02af';

/**
 * Letters and digits as ranges. Properties such as `\p{L}` are equivalent, but each case-insensitive pattern
 * with one takes a millisecond to compile.
 */
const letters: Readonly<Record<Scripts, string>> = {
  all: `${latinLetters}\\u0370-\\u1fff\\u3005-\\u3007\\u3041-\\u30ff\\u3400-\\u9fff\\uac00-\\ud7af\\uf900-\\ufaff\\uff10-\\uff19\\uff21-\\uff3a\\uff41-\\uff5a\\uff66-\\uff9f`,
  latin: latinLetters,
};

/**
 * Follows `alternativesOf` in a pattern: no letter of a script with spaces comes next. As the source of a
 * pattern.
 */
export const endOfWord = String.raw`(?![\p{Script=Latin}\p{Script=Cyrillic}])`;

/** The word boundaries in scripts with spaces: no adjacent letter or digit. `name_of` is one word. */
const wordStart = () => `(?<![${letters[scripts]}]|[${letters[scripts]}]_)`;
const wordEnd = () => `(?![${letters[scripts]}]|_[${letters[scripts]}])`;

/** Tells whether a word can occur in a text of the current scripts. */
function mayOccur(word: string): boolean {
  return scripts === 'all' || /[A-Za-z\xc0-\u024f]/.test(word) || !otherScript.test(word);
}

const inSmallLetters = (word: string) => word.toLowerCase();

/**
 * Compiles the words of some kinds into the source of a group.
 *
 * @param form Changes the letters of a word.
 */
function compile<Kind extends string>(
  languages: Languages<Kind>,
  kinds: readonly Kind[],
  form = (word: string) => word,
): string {
  const whole = new Set<string>();
  const ends = new Set<string>();
  const joined = new Set<string>();
  for (const language of Object.values(languages))
    for (const kind of kinds)
      for (const word of listOf(form(language[kind]))) {
        if (!mayOccur(word)) continue;
        if (!language.hasSpaces) joined.add(sourceOf(word, false));
        // A leading `*` is dropped with the word boundary, which matches the same texts and is faster.
        else if (word.startsWith('*')) ends.add(sourceOf(word.slice(1), true));
        else for (const form of expandLead(word)) whole.add(sourceOf(form, true));
      }
  const parts = [];
  if (whole.size > 0) parts.push(`${wordStart()}${byFirstLetter(whole)}${wordEnd()}`);
  if (ends.size > 0) parts.push(`(?:${longestFirst(ends)})${wordEnd()}`);
  if (joined.size > 0) parts.push(longestFirst(joined));
  return parts.length > 0 ? `(?:${parts.join('|')})` : '(?!)';
}

/** Expands a group at the start of a word, `(a|b|)c`, into one word for each of its parts. */
function expandLead(word: string): readonly string[] {
  const lead = /^\(([^()]*)\)(?![?*])/.exec(word);
  if (!lead) return [word];
  const [whole, parts = ''] = lead;
  return parts.split('|').flatMap((part) => {
    const form = `${part}${word.slice(whole.length)}`;
    return form === '' ? [] : expandLead(form);
  });
}

/** Groups alternatives by their first letter, so that one letter rules out most words of a text. */
function byFirstLetter(words: ReadonlySet<string>): string {
  const groups = new Map<string, Set<string>>();
  for (const word of words) {
    // A word with several possible first letters is tried at every position.
    const letter = /^[\p{L}\p{N}](?![?*{])/u.exec(word)?.[0] ?? '';
    const group = groups.get(letter);
    if (group) group.add(word);
    else groups.set(letter, new Set([word]));
  }
  const alternatives = [...groups].map(([letter, group]) =>
    letter === '' ? longestFirst(group) : `${letter}(?:${longestFirst(withoutFirst(group))})`,
  );
  return `(?:${alternatives.join('|')})`;
}

function withoutFirst(words: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...words].map((word) => word.slice(1)));
}

/** Splits a list of words at its commas. */
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
  '-': '[\\s\\-‐-―]?',
  "'": "['’]",
  ä: '(?:ä|a[e\u0308]?)',
  ö: '(?:ö|o[e\u0308]?)',
  ü: '(?:ü|u[e\u0308]?)',
  ß: '(?:ß|ss)',
  œ: '(?:œ|oe)',
  ё: '(?:ё|е\u0308?)',
  й: '(?:й|и\u0306)',
};

/** Outside functions, because a bundled function would create the pattern on every call. */
const latinSign = /\p{Script=Latin}/u;

/** A combining accent, as in NFD. */
const mark = '[\\u0300-\\u036f]?';

/**
 * Converts a word in the notation of `Words` to the source of a pattern. An accented letter also matches
 * without its accent and with a combining one.
 */
function sourceOf(word: string, hasSpaces: boolean): string {
  return word.replace(/[ (.*…\-~']|[^\0-\x7f]/gu, (sign, at: number) => {
    if (sign === ' ') return hasSpaces ? '\\s+' : '\\s*';
    if (sign === '…') return gapAt(word, at, hasSpaces);
    if (sign === '~') return hasSpaces ? clauseEnd : wordEnd();
    if (sign === '*') return `[${letters[scripts]}]*`;
    if (signs[sign]) return signs[sign];
    const plain = latinSign.test(sign) ? sign.normalize('NFD').charAt(0) : sign;
    return plain === sign ? sign : `[${sign}${plain}]${mark}`;
  });
}

/** Returns the source for `…`, which separates whole words and may be at the end. */
function gapAt(word: string, at: number, hasSpaces: boolean): string {
  if (!hasSpaces) return gap;
  return /^[)|]?$|^[)|]/.test(word.slice(at + 1)) ? gap : `${wordEnd()}${gap}${wordStart()}`;
}

/**
 * Returns a pattern that is compiled on first use.
 *
 * @param source Creates the pattern's source from `wordsOf` and signs.
 * @returns A function that returns the pattern for a text, or for all texts without one. The pattern is
 *   equivalent for the given text, but may match less in others.
 */
export function lazyPattern(source: () => string, flags = 'iu'): (text?: string) => RegExp {
  return patternsFor(() => new RegExp(source(), flags));
}

/**
 * Creates one pattern for Latin texts and one for all texts. The first takes half the time to compile, and most
 * plans need no other.
 */
function patternsFor(compilePattern: () => RegExp): (text?: string) => RegExp {
  const patterns: Partial<Record<Scripts, RegExp>> = {};
  return (text) => {
    const wanted = text === undefined || otherScript.test(text) ? 'all' : 'latin';
    patterns[wanted] ??= compileFor(wanted, compilePattern);
    return patterns[wanted];
  };
}

function compileFor(wanted: Scripts, compilePattern: () => RegExp): RegExp {
  const before = scripts;
  scripts = wanted;
  try {
    return compilePattern();
  } finally {
    scripts = before;
  }
}

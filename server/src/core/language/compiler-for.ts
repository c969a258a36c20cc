import type { Words } from './language';

/** Some words of several languages, by the language's code. */
export type Languages<Kind extends string> = Readonly<
  Record<string, { readonly hasSpaces: boolean } & Readonly<Record<Kind, Words>>>
>;

/** Patterns of the words of some kinds in all languages. Case does not matter in the tests. */
export interface Compiler<Kind extends string> {
  /**
   * The words as the source of a group, for a larger pattern with the flag `u`. Longer words come first. Words of scripts
   * with spaces match whole words only.
   */
  wordsOf(...kinds: readonly Kind[]): string;
  /** The same without the ends of words: a number may stand right behind them. */
  alternativesOf(...kinds: readonly Kind[]): string;
  /** A test for texts that have a word of some kinds anywhere. */
  hasWord(...kinds: readonly Kind[]): (text: string) => boolean;
  /** A test for texts that are a word of some kinds and nothing else. */
  isWord(...kinds: readonly Kind[]): (text: string) => boolean;
  /** A test for texts that begin with a word of some kinds; emphasis, quotes and other signs before it do not count. */
  startsWithWord(...kinds: readonly Kind[]): (text: string) => boolean;
  /** A test for texts that end with a word of some kinds; signs behind it do not count. */
  endsWithWord(...kinds: readonly Kind[]): (text: string) => boolean;
}

/** Compiles the words of some languages; each pattern when it is first used. */
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

  /** A test of a text in small letters: a pattern with the flag `i` takes twice as long to compile. */
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

/** The scripts that `wordsOf` and `alternativesOf` make sources for. `compileFor` alone sets it, and sets it back. */
let scripts: Scripts = 'all';

/** Holds a character that is neither Latin nor a sign of no script. */
const otherScript = /[^\0-\u02af\u2000-\u2125\u2127-\u2bff\ud800-\udfff]/;

const latinLetters = '0-9A-Za-z\\xaa\\xb5\\xba\\xc0-\\xd6\\xd8-\\xf6\\xf8-\\u02af';

/**
 * Letters and digits as ranges. Properties such as `\p{L}` say the same, but each pattern with one takes a millisecond to
 * compile where case does not matter.
 */
const letters: Readonly<Record<Scripts, string>> = {
  all: `${latinLetters}\\u0370-\\u1fff\\u3005-\\u3007\\u3041-\\u30ff\\u3400-\\u9fff\\uac00-\\ud7af\\uf900-\\ufaff\\uff10-\\uff19\\uff21-\\uff3a\\uff41-\\uff5a\\uff66-\\uff9f`,
  latin: latinLetters,
};

/**
 * Behind `alternativesOf`: no letter follows of a script that parts its words by spaces. As the source of a pattern.
 */
export const endOfWord = String.raw`(?![\p{Script=Latin}\p{Script=Cyrillic}])`;

/** A word of a script with spaces begins and ends where no letter or digit is. `name_of` is one word. */
const wordStart = () => `(?<![${letters[scripts]}]|[${letters[scripts]}]_)`;
const wordEnd = () => `(?![${letters[scripts]}]|_[${letters[scripts]}])`;

/** Whether a word may stand in a text of the scripts that sources are made for. */
function mayOccur(word: string): boolean {
  return scripts === 'all' || /[A-Za-z\xc0-\u024f]/.test(word) || !otherScript.test(word);
}

const inSmallLetters = (word: string) => word.toLowerCase();

/** @param form Changes the letters of a word. */
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
        // Any letters before it are as good as a beginning anywhere, which costs less to look for.
        else if (word.startsWith('*')) ends.add(sourceOf(word.slice(1), true));
        else for (const form of expandLead(word)) whole.add(sourceOf(form, true));
      }
  const parts = [];
  if (whole.size > 0) parts.push(`${wordStart()}${byFirstLetter(whole)}${wordEnd()}`);
  if (ends.size > 0) parts.push(`(?:${longestFirst(ends)})${wordEnd()}`);
  if (joined.size > 0) parts.push(longestFirst(joined));
  return parts.length > 0 ? `(?:${parts.join('|')})` : '(?!)';
}

/** A word that begins with a group, `(a|b|)c`, as a word for each of its parts. */
function expandLead(word: string): readonly string[] {
  const lead = /^\(([^()]*)\)(?![?*])/.exec(word);
  if (!lead) return [word];
  return lead[1]!.split('|').flatMap((part) => {
    const form = `${part}${word.slice(lead[0].length)}`;
    return form === '' ? [] : expandLead(form);
  });
}

/** Alternatives in groups by their first letter, so that most words of a text are told by one letter. */
function byFirstLetter(words: ReadonlySet<string>): string {
  const groups = new Map<string, Set<string>>();
  for (const word of words) {
    // A word that may begin in several ways is tried everywhere.
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

/** Outside of functions: a bundle makes such a pattern anew wherever it stands. */
const latinSign = /\p{Script=Latin}/u;

/** An accent as a character of its own, as NFD has it. */
const mark = '[\\u0300-\\u036f]?';

/**
 * A word in the notation of `Words` as the source of a pattern. A letter with an accent matches without it too, and with the
 * accent as a mark of its own.
 */
function sourceOf(word: string, hasSpaces: boolean): string {
  return word.replace(/[ (.*…\-~']|[^\0-\x7f]/gu, (sign, at: number) => {
    if (sign === ' ') return hasSpaces ? '\\s+' : '\\s*';
    if (sign === '…') return gapAt(word, at, hasSpaces);
    if (sign === '~') return hasSpaces ? clauseEnd : wordEnd();
    if (sign === '*') return `[${letters[scripts]}]*`;
    if (signs[sign]) return signs[sign];
    const plain = latinSign.test(sign) ? sign.normalize('NFD')[0]! : sign;
    return plain === sign ? sign : `[${sign}${plain}]${mark}`;
  });
}

/** A gap parts whole words, and may be the end. */
function gapAt(word: string, at: number, hasSpaces: boolean): string {
  if (!hasSpaces) return gap;
  return /^[)|]?$|^[)|]/.test(word.slice(at + 1)) ? gap : `${wordEnd()}${gap}${wordStart()}`;
}

/**
 * A pattern that is compiled when it is first used.
 *
 * @param source Makes its source of `wordsOf` and signs.
 * @returns Gives the pattern for a text; without one, that for all texts. It finds the same in the text that it was given for.
 */
export function lazyPattern(source: () => string, flags = 'iu'): (text?: string) => RegExp {
  return patternsFor(() => new RegExp(source(), flags));
}

/**
 * One pattern for texts in Latin letters and one for all. The first takes half the time to compile, and most plans need
 * no other.
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

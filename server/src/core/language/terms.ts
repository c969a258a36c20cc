import { memoizeByText } from '../query';
import { languages, lazyPattern, listOf, wordsOf } from './compile-words';
import type { WordKind } from './language';

// Compares texts by their terms: words without endings in scripts with spaces, sequences of characters in other
// scripts.

const accents = /\p{M}/gu;

/** The significant words of a text. */
export interface Terms {
  /** Words in lower case without accents; abbreviations are expanded. */
  readonly words: readonly string[];
  /** Runs of Han, Kana or Hangul characters. */
  readonly runs: readonly string[];
}

/** Words that do not identify a principle. */
const stopWords = plainWords('emptyWords');

/** Words that most principles could have in their names; dropped if another word remains. */
const weakWords = plainWords('weakWords');

/** Returns the words of a kind in all languages, in lower case and without accents. */
function plainWords(kind: WordKind): ReadonlySet<string> {
  const words = Object.values(languages).flatMap((language) => listOf(language[kind]));
  return new Set(words.map((word) => word.toLowerCase().normalize('NFD').replace(accents, '')));
}

const abbreviations = new Map<string, readonly string[]>(
  Object.entries({
    tdd: ['test', 'driven', 'development'],
    bdd: ['behavior', 'driven', 'development'],
    ddd: ['domain', 'driven', 'design'],
    dry: ['dry', 'duplication'],
    db: ['database'],
    dbs: ['database'],
    docs: ['documentation'],
    doc: ['documentation'],
    perf: ['performance'],
    config: ['configuration'],
    ux: ['user', 'experience'],
    dx: ['developer', 'experience'],
    ssot: ['single', 'source', 'truth'],
    yagni: ['yagni', 'simplicity'],
    infra: ['infrastructure'],
    deps: ['dependency'],
    repo: ['repository'],
    repos: ['repository'],
    libs: ['library'],
    lib: ['library'],
  }),
);
/** Numeronyms such as `i18n`: the first letter, the number of letters between, and the last letter. */
const counted = new Map(
  Object.entries({
    i18n: 'internationalization',
    l10n: 'localization',
    a11y: 'accessibility',
    o11y: 'observability',
    k8s: 'kubernetes',
  }),
);

const notAscii = /[^\0-\x7f]/;

const runScripts = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー々`;
const runs = new RegExp(`[${runScripts}]+`, 'gu');
/** Matches the separators of a run: particles, conjunctions, and words that most principles could have. */
const runBreaks = lazyPattern(() => wordsOf('runBreaks'), 'gu');

/** Reads the terms of a text, from at most `most` characters. */
export function termsOf(text: string, most = 2000): Terms {
  return readTerms(text.slice(0, most));
}

const readTerms = memoizeByText((text): Terms => {
  // Fast path, because most text is ASCII and has neither accents nor runs.
  const isPlain = !notAscii.test(text);
  const plain = isPlain ? text.toLowerCase() : text.normalize('NFKC').toLowerCase();
  const words: string[] = [];
  const latin = isPlain ? plain : plain.replace(runs, ' ').normalize('NFD').replace(accents, '');
  for (const raw of latin.match(isPlain ? /[a-z0-9]+/g : /[\p{L}\p{N}]+/gu) ?? []) {
    const word = counted.get(raw) ?? inAmerican(raw);
    if (stopWords.has(word) || (word.length < 2 && !/\d/.test(word))) continue;
    words.push(...(abbreviations.get(word) ?? [word]));
  }
  const found: string[] = [];
  for (const [run] of isPlain ? [] : plain.matchAll(runs)) {
    const parts = run.split(runBreaks(run)).filter((part) => part !== undefined && part.length > 1);
    found.push(...(parts.length > 0 ? parts : [run]));
  }
  const telling = words.filter((word) => !weakWords.has(word) && !/^\d+$/.test(word));
  return { words: distinct(telling.length > 0 || found.length > 0 ? telling : words), runs: distinct(found) };
});

/** Returns the American spelling of a word. */
function inAmerican(word: string): string {
  if (word.length < 3 || !british.test(word)) return word;
  return word.replace(/isation(s?)$/, 'ization$1').replace(/our(s?)$/, 'or$1');
}

const british = /(?:ation|our)s?$/;

const kana = /^[\p{Script=Hiragana}\p{Script=Katakana}ー]+$/u;

/**
 * Returns the weight of terms: 1 for a word, 1 for two characters of a run, and 1 for up to eight characters of
 * Kana.
 */
export function weightOf(terms: Terms): number {
  let weight = terms.words.length;
  for (const run of terms.runs) weight += kana.test(run) ? Math.ceil(run.length / 8) : run.length / 2;
  return weight;
}

function hasWord(words: readonly string[], word: string): boolean {
  const first = word.charCodeAt(0);
  for (const other of words) if (other.charCodeAt(0) === first && isSameWord(word, other)) return true;
  return false;
}

/** Returns the terms that `others` contains too. */
export function sharedTerms(terms: Terms, others: Terms): Terms {
  return {
    words: terms.words.filter((word) => hasWord(others.words, word)),
    runs: terms.runs.flatMap((run) => sharedStretches(run, others.runs)),
  };
}

/** Returns the weight of the terms that `others` contains too. */
export function sharedWeight(terms: Terms, others: Terms): number {
  let weight = 0;
  for (const word of terms.words) if (hasWord(others.words, word)) weight++;
  return terms.runs.length === 0 ? weight : weightOf(sharedTerms(terms, others));
}

/** Returns the terms that `others` does not contain. */
export function withoutTerms(terms: Terms, others: Terms): Terms {
  return {
    words: terms.words.filter((word) => !hasWord(others.words, word)),
    runs: terms.runs.flatMap((run) => {
      let rest = run;
      for (const other of others.runs) rest = rest.replaceAll(other, ' ');
      return rest.split(' ').filter((part) => part.length > 1);
    }),
  };
}

/** Returns the terms of several texts, each once. */
export function joinTerms(...all: readonly Terms[]): Terms {
  return {
    words: distinct(all.flatMap(({ words }) => words)),
    runs: distinct(all.flatMap(({ runs: own }) => own)),
  };
}

/** Returns the common parts of a run and other runs, with at least two characters, or three in Kana. */
function sharedStretches(run: string, others: readonly string[]): string[] {
  const shared: string[] = [];
  const limited = run.slice(0, 40);
  for (let start = 0; start < limited.length - 1; ) {
    let end = start;
    while (end < limited.length && others.some((other) => other.includes(limited.slice(start, end + 1))))
      end++;
    const stretch = limited.slice(start, end);
    if (stretch.length >= (kana.test(stretch) ? 3 : 2)) {
      shared.push(stretch);
      start = end;
    } else start++;
  }
  return shared;
}

const endings = new Set([
  '',
  's',
  'es',
  'ed',
  'd',
  'ing',
  'er',
  'ers',
  'or',
  'ion',
  'ions',
  'ation',
  'ations',
  'able',
  'ability',
  'ible',
  'ibility',
  'ity',
  'al',
  'ally',
  'ly',
  'ment',
  'ments',
  'y',
  'ies',
  'e',
  'ic',
  'ness',
  'cy',
  't',
  'te',
  'ce',
  'ive',
  'ance',
  'ence',
  'le',
  'ility',
  'a',
  'o',
  'as',
  'os',
  'en',
  'ung',
  'ant',
  'ent',
  'ency',
  'ancy',
  'ize',
  'ized',
  'izing',
  'ization',
]);

const plainEnding = /^(?:s|es|ing|ed|er|able|ability|ness)$/;

/**
 * Tells whether two words are forms of one: `library` and `libraries`, `test` and `testing`, `secure` and
 * `security`.
 */
export function isSameWord(a: string, b: string): boolean {
  if (a === b) return true;
  if (a.charCodeAt(0) !== b.charCodeAt(0)) return false;
  const most = Math.min(a.length, b.length);
  let shared = 0;
  while (shared < most && a.charCodeAt(shared) === b.charCodeAt(shared)) shared++;
  if (shared < 3) return false;
  const restOfA = a.slice(shared);
  const restOfB = b.slice(shared);
  if (shared === a.length || shared === b.length) {
    const rest = restOfA || restOfB;
    return shared >= 5
      ? endings.has(rest)
      : shared >= 3 && plainEnding.test(rest) && (shared >= 4 || rest === 's');
  }
  if (shared === 4 && plainEnding.test(restOfA) && plainEnding.test(restOfB)) return true;
  return (
    shared >= 5 &&
    endings.has(restOfA) &&
    endings.has(restOfB) &&
    Math.min(restOfA.length, restOfB.length) <= 2
  );
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)];
}

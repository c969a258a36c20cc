import { isWord, startsWithWord, wordsOf } from '../language/compile-words';
import { hanNumeral } from '../language/number-signs';
import { memoizeByText } from '../query';
import type { Span } from '../span/span';
import { principleWord, rangeJoint, readNumeral } from './numeral';
import { isSamePrincipleWord } from './principle-words';

const numeral = String.raw`(?:[IVX]{1,7}|[Ⅰ-Ⅻ]|\d{1,2}|${hanNumeral})`;
const joint = String.raw`\s*(?:,|、|，|;|&|\/|${wordsOf('andWords', 'orWords')})+\s*`;
const end = String.raw`(?![\p{L}\p{N}])`;
const list = String.raw`${numeral}(?:(?:${rangeJoint}|${joint})(?:(?:${principleWord})\s*)?${numeral})*`;
const worded = new RegExp(String.raw`(?<!\p{L})(?:${principleWord})\s*(?:#|no\.?\s*)?(${list})${end}`, 'giu');
const romanRange = new RegExp(String.raw`(?<![\p{L}\p{N}])([IVX]{1,5}${rangeJoint}[IVX]{1,5})${end}`, 'gu');
const bracketed = new RegExp(String.raw`[(（]\s*(?:(?:${principleWord})\s*)?(${list})\s*[)）]`, 'giu');

const abbreviation = /(?<![\p{L}\p{N}])\p{Lu}[\p{Lu}\d]+\s+$/u;
const isVerdict = isWord('passed', 'failed', 'pending', 'partial', 'exception', 'notApplicable');
const hasStem = startsWithWord('principleStems');

/**
 * Tells whether a citation is about another law: "GDPR Article 2", or "rule 2" where the constitution has no rules.
 *
 * @param ownWords The constitution's words for its principles, in lower case, see `principleWordsOf`.
 */
function isOfOtherLaw(match: RegExpExecArray, ownWords: ReadonlySet<string>): boolean {
  const [cited, numbers = ''] = match;
  if (hasStem(cited)) return false;
  const before = abbreviation.exec(match.input.slice(0, match.index))?.[0].trim();
  if (before !== undefined && !isVerdict(before)) return true;
  const word = /^\p{L}+/u.exec(cited)?.[0].toLowerCase();
  return (
    /^\d/.test(numbers) && word !== undefined && ![...ownWords].some((own) => isSamePrincipleWord(own, word))
  );
}

/** A place where a text cites principles by number. */
export interface Citation {
  readonly span: Span;
  readonly values: ReadonlySet<number>;
  /** Whether the citation contains a word for principle. Without one, the numbers may refer to something else. */
  readonly worded: boolean;
}

/**
 * Finds the places where a text cites principles by number, in the forms of `citedNumerals`. Spans are offsets
 * in the text, in no order; they may overlap.
 */
export function* findCitations(text: string): Generator<Citation> {
  for (const match of text.matchAll(worded)) yield citation(match, true);
  for (const match of text.matchAll(romanRange))
    if (isAscending(match[1] ?? '')) yield citation(match, false);
  for (const match of text.matchAll(bracketed)) {
    const [, numerals = ''] = match;
    if (/[IVXⅠ-Ⅻ]/.test(numerals) && numerals.trim().length > 1) yield citation(match, false);
  }
}

function citation(match: RegExpExecArray, isWorded: boolean): Citation {
  const values = new Set<number>();
  addAll(match[1] ?? '', values);
  return { span: { start: match.index, end: match.index + match[0].length }, values, worded: isWorded };
}

/**
 * Collects the numbers of the principles that the first 4000 characters of a text cite: after a word for
 * principle (`Principles II and IV`), as a range of roman numerals (`I-V`) or in brackets (`(I, III)`).
 */
export function citedNumerals(text: string): ReadonlySet<number> {
  return readCited(text.slice(0, 4000));
}

/**
 * Collects the numbers as `citedNumerals` does, without those of other laws.
 *
 * @param ownWords The constitution's words for its principles, in lower case, see `principleWordsOf`.
 */
export function citedPrinciples(text: string, ownWords: ReadonlySet<string>): ReadonlySet<number> {
  const limited = text.slice(0, 4000);
  const others = [...limited.matchAll(worded)].filter((match) => isOfOtherLaw(match, ownWords));
  if (others.length === 0) return readCited(limited);
  let rest = limited;
  for (const { 0: cited, index } of others)
    rest = rest.slice(0, index) + ' '.repeat(cited.length) + rest.slice(index + cited.length);
  return readCited(rest);
}

const readCited = memoizeByText((limited): ReadonlySet<number> => {
  const cited = new Set<number>();
  for (const { values } of findCitations(limited)) for (const value of values) cited.add(value);
  return cited;
});

/**
 * Collects the numbers at the start of a label such as `Principles V–VII (roles)`. Returns an empty set unless
 * a word for principle precedes them and there are at least two.
 */
export function severalNumeralsAtStart(label: string): ReadonlySet<number> {
  for (const { span, values, worded: isWorded } of findCitations(label.slice(0, 120)))
    if (isWorded && span.start === 0 && values.size > 1) return values;
  return noNumbers;
}

const onlyNumerals = new RegExp(String.raw`^\s*(?:(?:${principleWord})\s*)?(${list})\s*$`, 'iu');

/**
 * Collects the numbers of a text that consists only of principle numbers: `I, III`, `II & IV`, `Principles
 * I-V`.
 *
 * @param isAboutPrinciples Whether the context names principles. Elsewhere arabic numbers and a single numeral
 *   count other things and are ignored.
 * @returns An empty set if the text contains anything else.
 */
export function onlyCitedNumerals(text: string, isAboutPrinciples: boolean): ReadonlySet<number> {
  const match = text.length <= 80 ? onlyNumerals.exec(text) : null;
  if (!match) return noNumbers;
  const cited = new Set<number>();
  const [, numerals = ''] = match;
  addAll(numerals, cited);
  return isAboutPrinciples || (cited.size > 1 && /[IVXⅠ-Ⅻ]/.test(numerals)) ? cited : noNumbers;
}

const noNumbers: ReadonlySet<number> = new Set();

const tokens = new RegExp(`(${numeral})(${rangeJoint}(?=${numeral}))?`, 'giu');

function addAll(text: string, cited: Set<number>): void {
  let from: number | undefined;
  for (const match of text.replace(new RegExp(`(?:${principleWord})`, 'giu'), ' ').matchAll(tokens)) {
    const value = readNumeral(match[1] ?? '')?.value;
    if (value === undefined) continue;
    if (from !== undefined && value > from && value - from < 40)
      for (let each = from; each < value; each++) cited.add(each);
    cited.add(value);
    from = match[2] === undefined ? undefined : value;
  }
}

function isAscending(text: string): boolean {
  const [first, last] = (text.match(/[IVX]+/g) ?? []).map((each) => readNumeral(each)?.value);
  return first !== undefined && last !== undefined && first < last;
}

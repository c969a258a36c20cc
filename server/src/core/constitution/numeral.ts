import { alternativesOf, wordsOf } from '../language/compile-words';
import { articleEnds, articleStarts, hanNumeral } from '../language/number-signs';

// Roman numerals up to XXXIX; a single L, C, D or M is a letter.
const roman = /^x{0,3}(?:ix|iv|v?i{0,3})$/i;
const romanDigits: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 };
const hanDigits = '〇一二三四五六七八九';

/** The script of a numeral. A document cites its principles in one style. */
export type NumeralStyle = 'roman' | 'arabic' | 'han';

export interface Numeral {
  /** The numeral as written. */
  readonly text: string;
  readonly value: number;
  readonly style: NumeralStyle;
}

/**
 * Reads a text that consists of one numeral: `IV`, `4`, `４`, `Ⅳ`, `④`, `四`, `十二`. Returns undefined for other
 * texts.
 */
export function readNumeral(text: string): Numeral | undefined {
  const plain = text.normalize('NFKC').trim();
  if (/^\d{1,3}$/.test(plain)) return { text: text.trim(), value: Number(plain), style: 'arabic' };
  if (roman.test(plain)) {
    const value = romanValue(plain.toLowerCase());
    return value > 0 ? { text: text.trim(), value, style: 'roman' } : undefined;
  }
  const value = hanValue(plain);
  return value === undefined ? undefined : { text: text.trim(), value, style: 'han' };
}

function romanValue(text: string): number {
  const digits = [...text].flatMap((letter) => romanDigits[letter] ?? []);
  return digits.reduce((sum, digit, at) => sum + (digit < (digits[at + 1] ?? 0) ? -digit : digit), 0);
}

function hanValue(text: string): number | undefined {
  const match = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/.exec(text);
  if (!match || text === '') return undefined;
  const [, tens, ten, units] = match;
  if (!ten) return text.length === 1 ? hanDigits.indexOf(text) : undefined;
  return (tens ? hanDigits.indexOf(tens) : 1) * 10 + (units ? hanDigits.indexOf(units) : 0);
}

/** Words that precede a principle's number, as the source of a pattern. */
export const principleWord = alternativesOf('principleWords');

/** An item that a check counts, such as `Gate 3`, as the source of a pattern; group 1 is the number. */
export const countedItem = String.raw`(?:${alternativesOf('checkCounters')})s?\s*#?(\d{1,2})`;

/** The text between the ends of a range, as in `I-V` or `TP1 to TP3`, as the source of a pattern. */
export const rangeJoint = String.raw`\s*(?:-|–|—|‑|~|～|〜|\.{2,3}|…|${wordsOf('rangeWords')})\s*`;

/** The parts of a title. A title without a number has only a name. */
export interface NumberedTitle {
  readonly numeral: Numeral | undefined;
  /** The text before the numeral: `Principle `, `第`. */
  readonly before: string;
  /** The text between the numeral and the name: `. `, `: `, `、`. */
  readonly after: string;
  /** The text after the number. */
  readonly name: string;
  /** Whether a word for principle introduces the number. */
  readonly worded: boolean;
  /** Whether the number denotes a part of a principle, as in `III-B` or `III.2`. */
  readonly isPart: boolean;
}

const numeralForm = String.raw`[ivxIVX]{1,7}|[Ⅰ-Ⅻⅰ-ⅻ]|[①-⑳]|\d{1,3}|[０-９]{1,3}|${hanNumeral}`;
const worded = new RegExp(
  String.raw`^((?:${principleWord})\s*(?:(?:#|no\.?|n[º°.]|nr\.?)\s*)?)(${numeralForm})(?![\p{L}\p{N}])(\s*[.:：、．)）\]—–-]*\s*)`,
  'iu',
);
// "III-B. Revert switch", "Principle VI-C: Types", "III.2 Errors": a part of the principle that the number names.
const partOfPrinciple = new RegExp(
  String.raw`^((?:(?:${principleWord})\s*)?)([IVX]{1,7}|[Ⅰ-Ⅻ])([-‐‑.](?:[A-HJ-UWYZ]|\d{1,2}(?:\.\d{1,2})*)(?:\s*[.:：、)）—–-]+\s*|\s+|$))`,
  'u',
);
// 第1条, 第一原则, 제1조, 원칙 1
const ordinal = new RegExp(
  String.raw`^(${articleStarts}\s*)(${numeralForm})(\s*${articleEnds}?\s*[.:：、．)）—–-]*\s*)`,
  'u',
);
const lead = new RegExp(
  String.raw`^([(（[]?(?:P|§|#)?\s?)(${numeralForm})(\s*(?:[.:：、．)）\]]+|\s[-–—]+\s|[-–—]+\s)\s*|\s+(?=\S))`,
  'u',
);
const alone = new RegExp(String.raw`^([(（[]?P?)(${numeralForm})([)）\].]?)$`, 'u');

/**
 * Splits a title into its number and its name. A lower-case `i`, a word such as `Civic` and the first number of
 * a phrase (`3 layers of tests`) are not numerals.
 *
 * @param title Plain text.
 */
export function splitNumber(title: string): NumberedTitle {
  const text = title.trim();
  const none: NumberedTitle = {
    numeral: undefined,
    before: '',
    after: '',
    name: text,
    worded: false,
    isPart: false,
  };
  for (const form of [partOfPrinciple, worded, ordinal]) {
    const match = matchNumber(form, text);
    const isPart = form === partOfPrinciple;
    // A lower-case `i` is not a numeral, and "X-Y axis" is not a part of the tenth principle.
    if (match && !(isPart && !isPartNumber(match)))
      return { ...match, worded: match.before.trim() !== '', isPart };
  }
  const match = mayBeNumbered.test(text) ? matchNumber(alone.test(text) ? alone : lead, text) : undefined;
  if (!match) return none;
  const { numeral, before, after, name } = match;
  if (numeral.style === 'roman' && numeral.text !== numeral.text.toUpperCase()) return none;
  // Without punctuation, only a capital roman numeral is a number: "IV Testing" and "I Testing", but not "3
  // layers" or "I am".
  if (
    after.trim() === '' &&
    name !== '' &&
    !before.endsWith('P') &&
    (numeral.style !== 'roman' ||
      !/^[IVX]+$|^[Ⅰ-Ⅻ]$/.test(numeral.text) ||
      (numeral.text === 'I' && !/^\p{Lu}/u.test(name)))
  )
    return none;
  // "3.2 Errors" is a position in an outline, "2.0 release" a version.
  if (numeral.style === 'arabic' && /^\d/.test(name) && after.trim() === '.') return none;
  return { ...match, worded: false, isPart: false };
}

/** Tells whether a title begins with a number. */
export function hasNumber(title: string): boolean {
  return splitNumber(title).numeral !== undefined;
}

interface MatchedNumber extends Pick<NumberedTitle, 'before' | 'after' | 'name'> {
  readonly numeral: Numeral;
}

/** @param form Matches a number at the start of a title. Its groups are the text before the number, the number and the text after. */
function matchNumber(form: RegExp, title: string): MatchedNumber | undefined {
  const match = form.exec(title);
  if (!match) return undefined;
  const [whole, before = '', written = '', after = ''] = match;
  const numeral = readNumeral(written);
  return numeral && { numeral, before, after, name: title.slice(whole.length) };
}

function isPartNumber({ before, numeral: { style, text } }: MatchedNumber): boolean {
  return before.trim() !== '' || (style === 'roman' && text === text.toUpperCase());
}

/** Matches the possible starts of a title with a number that no word introduces. */
const mayBeNumbered = /^(?:[([P§#]|\s|[ivxIVX\d]|[^\0-\x7f])/;

// A code with one letter needs punctuation after it: "C1. Names first", but not "S3 holds the files".
const code = /^(?:([A-Z]{2,4}-?\d{1,2})(?:\s*[.:：)）—–-]\s*|\s+|$)|([A-Z]\d{1,2})\s*[.:：)）—–-]\s*)/;

/**
 * Splits a label into its code and name: `TP3 Contracts first`, `C1. Names first`. Returns undefined for a
 * label without a code.
 */
export function splitCode(title: string): { code: string; name: string } | undefined {
  const match = code.exec(title.trim());
  if (!match) return undefined;
  const [whole, long, short = ''] = match;
  return { code: long ?? short, name: title.trim().slice(whole.length) };
}

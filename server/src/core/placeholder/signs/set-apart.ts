import { alternativesOf, lazyPattern } from '../../language/compile-words';
import { wordCount } from '../../text/wording';
import { isQuestion, ordersToWrite, saysOptional } from '../template-lines';
import { asksIndirectly, beginsWithAmount, isAmountAlone, isRemark, saysHere } from './words';

const longest = 300;

/**
 * Returns the words of a text that is wholly in italics (also in pieces, `*choice* - *reason*`) or in
 * parentheses. Returns undefined for other texts; bold is for headings and labels.
 */
export function setApartWords(raw: string): string | undefined {
  const text = raw.trim();
  if (text.length > longest || text.length < 3) return undefined;
  const inner = /^[(（]([^()（）]+)[)）][.。]?$/s.exec(text)?.[1] ?? italicWords(text);
  return inner && /\p{L}/u.test(inner) && !/^[[［【{<`]/.test(inner) ? inner.trim() : undefined;
}

function italicWords(text: string): string | undefined {
  if (!/^[*_]/.test(text) || /^(?:\*\*|__)/.test(text)) return undefined;
  let words = '';
  const rest = text.replace(/([*_])(?!\s|\1)([^*_\n]+(?:\n[^*_\n]+)*)(?<!\s)\1/g, (_all, _mark, inner) => {
    words += `${words && ' '}${inner}`;
    return '';
  });
  return words !== '' && !/[\p{L}\p{N}*_]/u.test(rest) ? words : undefined;
}

/** Tells whether words that are set apart as a value, item or cell are placeholders for the author's. */
export function standsForWords(words: string): boolean {
  return wordCount(words) <= 25 && !isRemark(words) && !/[`\d]|https?:/.test(words);
}

/** Matches the start of a paragraph about its section. */
const ofSection = lazyPattern(() => `^${alternativesOf('sectionOpenings')}`);

/** Tells whether a paragraph about its section contains an order to write after the first sentence. */
export function ordersLater(words: string): boolean {
  if (words.length > 600 || /`|[:：]\s*$/.test(words) || !ofSection().test(words)) return false;
  return words
    .split(/(?<=[.!?])\s+/)
    .slice(1)
    .some((sentence) => wordCount(sentence) >= 3 && ordersToWrite(sentence));
}

/**
 * Tells whether a paragraph instructs the author by an order, a question, an amount or a place.
 *
 * @param isApart Whether it is in italics, in parentheses or quoted, so that weaker evidence is enough.
 */
export function saysWhatToWrite(words: string, isApart: boolean): boolean {
  if (words.length > 600 || wordCount(words) < 3 || saysOptional(words)) return false;
  if (/[:：]\s*$/.test(words.trim())) return false;
  const lines = words.split(/\n(?:[ \t]*>)*/).map((line) => line.trim());
  if (lines.every(isQuestion) || isQuestion(words) || ordersToWrite(words) || saysHere(words)) return true;
  if (isAmountAlone(words)) return true;
  if (!isApart) return false;
  return beginsWithAmount(words) || (asksIndirectly(words) && wordCount(words) <= 15);
}

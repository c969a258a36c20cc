import { alternativesOf, hasWord, lazyPattern, startsWithWord, wordsOf } from '../language/compile-words';
import { wordCount } from '../text/wording';

const demands = lazyPattern(() => wordsOf('actionDemands'), 'u');
const standIn = lazyPattern(() => String.raw`^(?:\$[A-Z][A-Z0-9_]+|_{3,}|${wordsOf('dateForms')})$`, 'u');
const startsAsDemand = startsWithWord('mustBe');
const startsAsOrder = lazyPattern(() => `^${wordsOf('valueOrders')}`, 'u');
const endsAsOrder = lazyPattern(() => `${wordsOf('valueOrderEnds')}[.。]?$`);

/**
 * Tells whether a line is only a question, with an optional remark in parentheses: `Single data model? (no
 * DTOs)`.
 */
export function isQuestion(line: string): boolean {
  return (
    line.length <= 300 &&
    /[?？]/.test(line) &&
    /[?？][*_`]*\s*(?:[(（][^()（）\n]*[)）][.。]?)?$/.test(line.trim()) &&
    wordCount(line) >= 2
  );
}

/**
 * Tells whether a line orders the author to act and then to remove the line: `**YOU MUST CHOOSE ONE** before
 * ...`.
 */
export function demandsAction(line: string): boolean {
  return demands(line).test(line);
}

/** Tells whether a line contains such an order in words that no author uses. */
export function surelyDemandsAction(line: string): boolean {
  return /\bYOU MUST (?:CHOOSE|SELECT|PICK|REPLACE|FILL)\b|\bACTION REQUIRED\s*:/.test(line);
}

/** Tells whether a value describes the expected value instead of being one: `MUST be concrete (no placeholders).` */
export function standsForValue(value: string): boolean {
  const bare = value.trim().replace(/^[*_`\s]+|(?<![*_`\s])[*_`\s]+$/g, '') || value.trim();
  if (standIn(bare).test(bare)) return true;
  return wordCount(bare) >= 3 && startsAsDemand(bare);
}

/** Tells whether a label's value orders what to write: `List all libraries and what each is for.` */
export function asksForValue(value: string): boolean {
  const bare = value.trim();
  return (
    (startsAsOrder(bare).test(bare) && (wordCount(bare) >= 4 || !isCased(bare))) ||
    endsAsOrder(bare).test(bare)
  );
}

function isCased(text: string): boolean {
  return text.toLowerCase() !== text.toUpperCase();
}

/** Tells whether a template's text about a section allows plans to omit it. */
export const saysOptional = hasWord('ifApplicable', 'optionalWords');

/**
 * Tells whether running text orders the author to omit a section always or in some cases. A sentence about a
 * part of the section does not match.
 */
export const saysLeaveOut = hasWord('leaveOutOrders');

/** Matches the start or end of a sentence that orders what to write, but not a label, `Name:`. */
const order = lazyPattern(
  () => `^${wordsOf('writingOrders')}(?![:：])|${wordsOf('writingOrderEnds')}[.。]?$`,
);

/** Matches a sentence with the verb at its end. */
const infinitive = lazyPattern(
  () => String.raw`^\p{Lu}[^.!?:]{2,120}?\s${wordsOf('writingInfinitives')}(?:[.!]?$|[,;(])`,
  'u',
);

/** Tells whether a sentence orders what to write: `Say what is cached.` */
export function ordersToWrite(sentence: string): boolean {
  const bare = sentence.trim().replace(/^[*_>\s]+|[*_\s]+$/g, '');
  return order(bare).test(bare) || infinitive(bare).test(bare);
}

const fillIn = lazyPattern(() => `^${alternativesOf('fillInOrders')}`);

/** Tells whether a remark above all sections orders the author to fill in the plan: `Preencha este plano.` */
export function asksToFillIn(remark: string): boolean {
  const bare = remark.trim().replace(/^[*_>(\s]+/, '');
  return fillIn().test(bare);
}

/** Tells whether a text is a question followed by one order: `Is it read offline? Say what is cached.` */
export function asksThenOrders(text: string): boolean {
  if (text.length > 400) return false;
  const parts = /^(.{4,}?[?？])[\s*_]*([^?？]{2,160})$/su.exec(text.trim());
  const [, , order] = parts ?? [];
  return order !== undefined && !/[.。!！;；]\s*\S/.test(order.trim()) && ordersToWrite(order);
}

import { alternativesOf, hasWord, lazyPattern, startsWithWord, wordsOf } from '../language/compile-words';
import { wordCount } from '../text/wording';

const demands = lazyPattern(() => wordsOf('actionDemands'), 'u');
const standIn = lazyPattern(() => String.raw`^(?:\$[A-Z][A-Z0-9_]+|_{3,}|${wordsOf('dateForms')})$`, 'u');
const startsAsDemand = startsWithWord('mustBe');
const startsAsOrder = lazyPattern(() => `^${wordsOf('valueOrders')}`, 'u');
const endsAsOrder = lazyPattern(() => `${wordsOf('valueOrderEnds')}[.。]?$`);

/** Whether a line is nothing but a question, a remark in parentheses aside: `Single data model? (no DTOs)`. */
export function isQuestion(line: string): boolean {
  return (
    line.length <= 300 &&
    /[?？]/.test(line) &&
    /[?？][*_`]*\s*(?:[(（][^()（）\n]*[)）][.。]?)?$/.test(line.trim()) &&
    wordCount(line) >= 2
  );
}

/** Whether a line orders the author to do something before it goes: `**YOU MUST CHOOSE ONE** before ...`. */
export function demandsAction(line: string): boolean {
  return demands(line).test(line);
}

/** Whether a line orders so in words that no author writes. */
export function surelyDemandsAction(line: string): boolean {
  return /\bYOU MUST (?:CHOOSE|SELECT|PICK|REPLACE|FILL)\b|\bACTION REQUIRED\s*:/.test(line);
}

/** Whether a value says what the value must be like instead of being one: `MUST be concrete (no placeholders).` */
export function standsForValue(value: string): boolean {
  const bare = value.trim().replace(/^[*_`\s]+|(?<![*_`\s])[*_`\s]+$/g, '') || value.trim();
  if (standIn(bare).test(bare)) return true;
  return wordCount(bare) >= 3 && startsAsDemand(bare);
}

/** Whether a label's value orders what to write there: `List all libraries and what each is for.` */
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

/** Whether a template's words about a section allow a plan to leave it out. */
export const saysOptional = hasWord('ifApplicable', 'optionalWords');

/**
 * Whether running text orders a section to be left out, as a rule or in some cases: an order to leave out what it stands in
 * or to write it in some cases, which no sentence on a part of it says.
 */
export const saysLeaveOut = hasWord('leaveOutOrders');

/** How a sentence begins or ends that tells its reader what to write; a label, `Name:`, does not. */
const order = lazyPattern(
  () => `^${wordsOf('writingOrders')}(?![:：])|${wordsOf('writingOrderEnds')}[.。]?$`,
);

/** A sentence with the verb at its end. */
const infinitive = lazyPattern(
  () => String.raw`^\p{Lu}[^.!?:]{2,120}?\s${wordsOf('writingInfinitives')}(?:[.!]?$|[,;(])`,
  'u',
);

/** Whether a sentence tells its reader what to write: `Say what is cached.` */
export function ordersToWrite(sentence: string): boolean {
  const bare = sentence.trim().replace(/^[*_>\s]+|[*_\s]+$/g, '');
  return order(bare).test(bare) || infinitive(bare).test(bare);
}

const fillIn = lazyPattern(() => `^${alternativesOf('fillInOrders')}`);

/** Whether a remark above all sections orders the author to fill in the plan: `Preencha este plano.` */
export function asksToFillIn(remark: string): boolean {
  const bare = remark.trim().replace(/^[*_>(\s]+/, '');
  return fillIn().test(bare);
}

/** Whether a text is a question with one order behind it: `Is it read offline? Say what is cached.` */
export function asksThenOrders(text: string): boolean {
  if (text.length > 400) return false;
  const parts = /^(.{4,}?[?？])[\s*_]*([^?？]{2,160})$/su.exec(text.trim());
  return parts !== null && !/[.。!！;；]\s*\S/.test(parts[2]!.trim()) && ordersToWrite(parts[2]!);
}

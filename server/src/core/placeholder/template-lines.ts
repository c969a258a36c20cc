import { lazyPattern, startsWithWord, wordsOf } from '../language/compile-words';
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

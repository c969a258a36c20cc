import { alternativesOf, lazyPattern } from '../../language/compile-words';
import { wordCount } from '../../text/wording';
import { isDecision, isMarked, readChoice } from '../choice';

const separators = lazyPattern(
  () =>
    String.raw`\s+[/|｜／]\s+|[/|｜／]|,?\s+${alternativesOf('choiceJoints')}\s+|${alternativesOf('choiceSigns')}`,
  'u',
);
const commas = lazyPattern(
  () => String.raw`,\s+(?![^,]*$)|\s*,\s*(?=[^,]*\s${alternativesOf('choiceJoints')}\s)`,
  'u',
);
const plainJoint = lazyPattern(() => String.raw`\s[/|]\s|\|| ${alternativesOf('choiceJoints')} `, 'u');
/** Matches separators between levels and states: `高・中・低`, `Draft → Accepted`. They may also separate other words. */
const levelSeparator = /\s*(?:→|->|\s[–—-]\s|・|、|，|,|;|\bor\b)\s*/u;
const emptyBox = /[☐□◯○]|\([ \u3000]\)|\[[ \u3000]\]/g;
const tickedBox = /[☑☒✔✓■●]|[([][xX✓✔][)\]]/;

/**
 * Reads the alternatives that a value or cell of a template offers in plain words: `draft / agreed`, `lead or
 * architect`, `1 2 3 4 5`, `☐ yes ☐ no`. Returns undefined for possible values, such as names (`Go /
 * Postgres`).
 *
 * @param asks Whether the label is a question, so that any two words are alternatives.
 */
export function plainChoice(raw: string, asks: boolean): readonly string[] | undefined {
  const text = raw.trim().replace(/\\\|/g, '|');
  if (text.length > 120 || isMarked(text)) return undefined;
  const boxes = boxChoice(text);
  if (boxes) return boxes;
  if (/^[1-5](?: [2-9]){2,}(?: 10)?$/.test(text)) return text.split(' ');
  if (/[.:：?？;()（）[\]<>{}`]|https?/.test(text)) return undefined;
  const known = readChoice(text);
  if (known && isDecision(known)) return known;
  const levels = text.split(levelSeparator).map((word) => word.trim());
  if (levels.length > 1 && levels.every((word) => word.length < 20 && isDecision([word]))) return levels;
  const parts = text.split(commas()).flatMap((part) => part.split(separators()));
  const words = parts.map((part) => part.trim());
  if (words.length < 2 || words.length > 7 || new Set(words).size < words.length) return undefined;
  if (words.some((word) => word === '' || wordCount(word) > 3 || word.length > 24)) return undefined;
  if (words.every((word) => /^\d+$/.test(word)) && words.length > 2) return words;
  if (!words.every((word) => /^\p{L}/u.test(word))) return undefined;
  const isPlain = words.every((word) => /^\p{Ll}/u.test(word)) && plainJoint().test(text);
  return isPlain || asks ? words : undefined;
}

/** Returns the words after the boxes of a line; undefined if a box is ticked. */
function boxChoice(text: string): readonly string[] | undefined {
  const boxes = text.match(emptyBox);
  if (!boxes || boxes.length < 2 || tickedBox.test(text)) return undefined;
  const words = text
    .split(emptyBox)
    .map((word) => word.replace(/^[\s/|,;]+|[\s/|,;]+$/g, ''))
    .filter((word) => word !== '');
  return words.length >= 2 && words.length <= boxes.length + 1 ? words : undefined;
}

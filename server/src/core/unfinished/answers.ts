import { isWord, lazyPattern, startsWithWord, wordsOf } from '../language/compile-words';
import { plainText } from '../markdown/plain-text';
import { isDeferral } from './deferral';

const answered = lazyPattern(() => `→|=>|->|✅|${wordsOf('answered')}`);
const toCome = lazyPattern(() => wordsOf('answersToCome'), 'giu');

/**
 * Tells whether a text says that its subject is answered. `To be answered`, `not yet decided` and `→ open` say
 * the opposite.
 */
export function saysAnswered(text: string): boolean {
  if (!answered(text).test(text)) return false;
  const rest = text
    .replace(toCome(text), '')
    .replace(/(?:→|[=-]>)[^\S\n]*(\S[^\n]*)$/, (arrow, value: string) => (isNoAnswer(value) ? '' : arrow));
  return answered(rest).test(rest);
}

/** Tells whether a text begins with words that say that its subject is answered: `Resolved in research.md`. */
export const beginsAsAnswered = startsWithWord('answered');

const answerLead = lazyPattern(
  () =>
    String.raw`^[^\p{L}\p{N}]*(?:A\d*[*_]*\s*[:：]|${wordsOf('answerLabels')}[*_]*(?:\s*[(（][^()（）\n]*[)）])?[*_]*(?:\s*[:：]|\s+[–—-](?=\s)))` +
    String.raw`(?:\*+|_{1,2}(?=\s))?\s*([^\n]*)`,
);

/**
 * Tells whether a text begins with the label of an answer, followed by an answer: `A: twelve`, `**Decision**:
 * UTC`.
 */
export function beginsWithAnswer(text: string): boolean {
  const value = answerLead(text).exec(text)?.[1];
  return value !== undefined && !isNoAnswer(value);
}

const isPending = isWord('pending', 'openTags', 'answersToCome');

/**
 * Tells whether the text in the place of an answer leaves it open: blank text, a word such as `open` or `to be
 * decided`, or only a label.
 */
export function isNoAnswer(value: string): boolean {
  const labelled = answerLead(value).exec(value)?.[1];
  if (labelled !== undefined) return isNoAnswer(labelled);
  const plain = plainText(value).replace(/^\s*(?:→|[=-]>)\s*|[\s.。!！]+$/gu, '');
  return /^[-–—?？…._*\s]*$/.test(plain) || isPending(plain) || isDeferral(plain);
}

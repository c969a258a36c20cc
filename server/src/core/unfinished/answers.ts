import { endsWithWord, isWord, lazyPattern, startsWithWord, wordsOf } from '../language/compile-words';
import { plainText } from '../markdown/plain-text';
import { wordCount } from '../text/wording';
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
    .replace(/(?:→|[=-]>)[^\S\n]*(\S[^\n]*)$/, (arrow, value: string) =>
      isNoAnswer(value) || isReferral(value) || isPointer(value) ? '' : arrow,
    );
  return answered(rest).test(rest);
}

const isReferred = startsWithWord('referrals');
const beginsAsAsk = startsWithWord('askTags');
const pointsElsewhere = startsWithWord('seeWords');
const askedPerson = /^\p{L}+\s+(?:@[\w.-]+|\p{Lu}\p{L}+)[\s.]*$/u;
const task = /^(?:T\d{2,4}|#\d{1,6}|@[\w.-]+)[\s.]*$/u;
const asksForPerson = startsWithWord('personQuestions');
const file = /^(?:\.{0,2}\/)?[\w./-]+\.md(?:#\S*)?[\s.]*$/u;
const mostReferralWords = 5;

/** Tells whether a text in the place of an answer only names somebody to ask or a task: `ask Ann`, `T012`. */
export function isReferral(text: string): boolean {
  const plain = plainText(text).trim();
  if (wordCount(plain) > mostReferralWords) return false;
  return isReferred(plain) || task.test(plain) || (askedPerson.test(plain) && beginsAsAsk(plain));
}

/** Tells whether a text names the person or task that a question asks for: `@ann` behind "Who approves it?". */
export function isNamedAnswer(question: string, text: string): boolean {
  return task.test(plainText(text).trim()) && asksForPerson(plainText(question).trim());
}

/** Tells whether a text only names another place: `see research.md`. */
function isPointer(text: string): boolean {
  const plain = plainText(text).trim();
  return wordCount(plain) <= mostReferralWords && (pointsElsewhere(plain) || file.test(plain));
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

const endsUnknown = endsWithWord('unknowns');
const mostUnknownWords = 6;

/** Tells whether a short sentence says that its answer is not known: `We don't know yet`. */
function saysUnknown(text: string): boolean {
  return endsUnknown(text) && wordCount(text) <= mostUnknownWords;
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
  return (
    /^[-–—?？❓❔⏳…._*\s]*$/u.test(plain) || isPending(plain) || isDeferral(plain) || saysUnknown(plain)
  );
}

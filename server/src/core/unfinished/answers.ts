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
      isNoAnswer(value) || isPointer(bareAnswer(value)) ? '' : arrow,
    );
  return answered(rest).test(rest);
}

/** Returns the plain text of an answer without parentheses, an arrow or dash before it and a full stop behind it. */
function bareAnswer(value: string): string {
  return plainText(value).replace(/^[\s(（]*(?:(?:→|[=-]>|[–—-](?=\s))\s*)?|[\s.。!！)）]+$/gu, '');
}

const mostReferralWords = 5;
const isReferred = startsWithWord('referrals');
const asksSomebody = lazyPattern(() => String.raw`^${wordsOf('personAsks')}\s*(.*)$`);
const isRole = isWord('people');
const name = /^(?:@[\w.-]+|\p{Lu}\p{Ll}[\p{L}'’-]*(?:\s\p{Lu}[\p{L}'’-]*)?)$/u;
const handleOrTask = /^(?:T\d{2,4}|#\d{1,6}|@[\w.-]+)$/u;

/** Tells whether a bare answer only names somebody to ask or a task: `ask Ann`, `T012`. `Ask the user` does not. */
function isReferral(answer: string): boolean {
  if (wordCount(answer) > mostReferralWords) return false;
  const person = asksSomebody(answer).exec(answer)?.[1] ?? '';
  return isReferred(answer) || handleOrTask.test(answer) || name.test(person) || isRole(person);
}

/** Matches a question for a person or a task, behind a label and a preposition: `Q1: By whom is it approved?`. */
const asksForPerson = lazyPattern(
  () => String.raw`^(?:[^:：?？]{1,30}[:：])?[^\p{L}]*(?:\p{L}{1,4}\s*)?${wordsOf('personQuestions')}`,
);

/** Tells whether a bare answer names the person or task that a question asks for: `@ann` for "Who approves it?". */
function isNamedAnswer(answer: string, question: string): boolean {
  return handleOrTask.test(answer) && asksForPerson(question).test(question);
}

const pointsElsewhere = startsWithWord('seeWords');
const file = /^(?:\.{0,2}\/)?[\w./-]+\.md(?:#\S*)?$/u;

/** Tells whether a bare answer only names another place: `see research.md`. */
function isPointer(answer: string): boolean {
  return wordCount(answer) <= mostReferralWords && (pointsElsewhere(answer) || file.test(answer));
}

/** Tells whether a text begins with words that say that its subject is answered: `Resolved in research.md`. */
export const beginsAsAnswered = startsWithWord('answered');

const answerLead = lazyPattern(
  () =>
    String.raw`^[^\p{L}\p{N}]*(?:A\d*[*_]*\s*[:：]|${wordsOf('answerLabels')}[*_]*(?:\s*[(（][^()（）\n]*[)）])?[*_]*(?:\s*[:：]|\s+[–—-](?=\s)))` +
    String.raw`(?:\*+|_{1,2}(?=\s))?\s*([^\n]*)`,
);

/**
 * Tells whether a text begins with the label of an answer, followed by an answer to a question: `A: twelve`,
 * `**Decision**: UTC`.
 */
export function beginsWithAnswer(text: string, question = ''): boolean {
  const value = answerLead(text).exec(text)?.[1];
  return value !== undefined && !isNoAnswer(value, question);
}

const endsUnknown = endsWithWord('unknowns');
const mostUnknownWords = 6;

/** Tells whether a short sentence says that its answer is not known: `We don't know yet`. */
function saysUnknown(text: string): boolean {
  return endsUnknown(text) && wordCount(text) <= mostUnknownWords;
}

const isPending = isWord('pending', 'openTags', 'answersToCome');

/**
 * Tells whether the text in the place of an answer leaves a question open: blank text, a word such as `open` or
 * `to be decided`, somebody to ask, or only a label.
 */
export function isNoAnswer(value: string, question = ''): boolean {
  const labelled = answerLead(value).exec(value)?.[1];
  if (labelled !== undefined) return isNoAnswer(labelled, question);
  const answer = bareAnswer(value);
  return (
    /^[-–—?？❓❔⏳…._*\s]*$/u.test(answer) ||
    isPending(answer) ||
    isDeferral(answer) ||
    saysUnknown(answer) ||
    (isReferral(answer) && !isNamedAnswer(answer, question))
  );
}

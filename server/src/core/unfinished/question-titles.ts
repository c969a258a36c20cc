import type { Section } from '../document/section';
import { endsWithWord, hasWord, isWord, startsWithWord } from '../language/compile-words';
import { memoizeByText } from '../query';
import { saysAnswered } from './answers';

/** What a title says of the questions below it: they are open, or ask somebody as a step to come. */
export type QuestionScope = 'open' | 'steps' | undefined;

const saysOpen = hasWord('openQuestions');
const beginsOpen = startsWithWord('questionsFor');
/** `Questions` alone. */
const isQuestions = isWord('questionColumns');
const isSteps = isWord('nextSteps');
const saysUnknown = hasWord('unknowns', 'openQuestions');

/** Whether a title says that what stands below it was answered. A question in a title, `Who decided it?`, does not. */
export function isAnsweredTitle(title: string): boolean {
  return saysAnswered(title) && !endsWithQuestion(title);
}

const scopeOf = memoizeByText((title): { readonly scope: QuestionScope } => {
  if (isAnsweredTitle(title)) return { scope: undefined };
  if (saysOpen(title)) return { scope: 'open' };
  const parts = title
    .replace(/^(?:[\d.]+[.):]?|[IVX]+[.):])\s+/, '')
    .split(/\s*[/&|:：、，()（）–—]\s*|\s-\s/)
    .map((part) => part.trim());
  if (parts.some((part) => beginsOpen(part) || isQuestions(part))) return { scope: 'open' };
  return { scope: parts.some((part) => isSteps(part)) ? 'steps' : undefined };
});

/** What a title or label says of the questions below it. */
export function scopeOfTitle(title: string): QuestionScope {
  return scopeOf(title).scope;
}

/** What the titles of a section and of those above it say of its questions. Steps count for their own section alone. */
export function scopeOfSection(section: Section): QuestionScope {
  const own = section.title === '' ? undefined : scopeOfTitle(section.title);
  if (own || isAnsweredTitle(section.title)) return own;
  for (let above = section.parent; above && above.depth > 1; above = above.parent) {
    if (isAnsweredTitle(above.title)) return undefined;
    if (scopeOfTitle(above.title) === 'open') return 'open';
  }
  return undefined;
}

/** Whether a title or lead says that the list below it is of things that nobody knows yet. */
export function speaksOfUnknowns(text: string): boolean {
  return saysUnknown(text) || scopeOfTitle(text) === 'open';
}

const endsAsQuestion = endsWithWord('questionEnds');
const beginsAsQuestion = startsWithWord('questionWords');
const markBehind = /[?？]["'”’」』)）\]*_~\s]*$/;

/** Whether a text ends with a question and nothing behind it. */
export function endsWithQuestion(text: string): boolean {
  return markBehind.test(text) || (/[か吗嗎呢까요가][。.\s]*$/u.test(text) && endsAsQuestion(text));
}

/** Whether a text is one clause that begins as a question does: `Whether readings may be public`. */
export function isIndirectQuestion(text: string): boolean {
  return text.length <= 200 && !/[:：→?？–—(（]|->|\s-\s|[.。;；]\s*\S/.test(text) && beginsAsQuestion(text);
}

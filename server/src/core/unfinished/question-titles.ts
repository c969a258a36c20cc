import type { TitlePath } from '../document/section';
import { endsWithWord, hasWord, isWord, startsWithWord } from '../language/compile-words';
import { memoizeByText } from '../query';
import { saysAnswered } from './answers';

/** The state of the questions below a title: `open`, or to be asked as `steps` of the future work. */
export type QuestionScope = 'open' | 'steps' | undefined;

const saysOpen = hasWord('openQuestions');
const beginsOpen = startsWithWord('questionsFor');
/** Matches `Questions` as the whole title. */
const isQuestions = isWord('questionColumns');
const isSteps = isWord('nextSteps');
const saysUnknown = hasWord('unknowns', 'openQuestions');

/**
 * Tells whether a title says that its content is answered. A title that is a question, `Who decided it?`, does
 * not.
 */
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

/** Returns the state of the questions below a title or label. */
export function scopeOfTitle(title: string): QuestionScope {
  return scopeOf(title).scope;
}

/**
 * Returns the state of a section's questions according to its title and the titles above it. `steps` applies
 * only to the section with the title.
 */
export function scopeOfSection(section: TitlePath): QuestionScope {
  const own = section.title === '' ? undefined : scopeOfTitle(section.title);
  if (own || isAnsweredTitle(section.title)) return own;
  for (let above: TitlePath | undefined = section.parent; above && above.depth > 1; above = above.parent) {
    if (isAnsweredTitle(above.title)) return undefined;
    if (scopeOfTitle(above.title) === 'open') return 'open';
  }
  return undefined;
}

/** Tells whether a title or lead says that the list below it contains unknowns. */
export function speaksOfUnknowns(text: string): boolean {
  return saysUnknown(text) || scopeOfTitle(text) === 'open';
}

const endsAsQuestion = endsWithWord('questionEnds');
const beginsAsQuestion = startsWithWord('questionWords');
const markBehind = /[?？]["'”’」』)）\]*_~\s]*$/;

/** Tells whether a text ends with a question. */
export function endsWithQuestion(text: string): boolean {
  return markBehind.test(text) || (/[か吗嗎呢까요가][。.\s]*$/u.test(text) && endsAsQuestion(text));
}

/** Tells whether a text is one clause that begins like a question: `Whether readings may be public`. */
export function isIndirectQuestion(text: string): boolean {
  return text.length <= 200 && !/[:：→?？–—(（]|->|\s-\s|[.。;；]\s*\S/.test(text) && beginsAsQuestion(text);
}

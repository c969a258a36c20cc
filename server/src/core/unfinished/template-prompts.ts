import { lazyPattern, wordsOf } from '../language/compile-words';
import { asksToBeFilled } from '../placeholder/placeholder-forms';
import type { Token, Vocabulary } from '../placeholder/vocabulary';
import { defineDerived } from '../query';
import { wordCount, wording } from '../text/wording';
import { bracketText } from './bracket-text';

/** By the wording of their words without brackets: the tokens of a template that nobody's answer reads like. */
export type TemplatePrompts = ReadonlyMap<string, Token>;

/** The prompts and choices in a template's brackets that stay open where only the brackets were taken away. */
export const promptsOf = defineDerived((vocabulary: Vocabulary): TemplatePrompts => {
  const prompts = new Map<string, Token>();
  for (const token of vocabulary.tokens.values()) {
    const key = wording(token.text.slice(1, -1));
    if (isPrompt(token) && !prompts.has(key)) prompts.set(key, token);
  }
  return prompts;
});

/** Words that begin an answer as well as a default: `[None identified so far]`, `[Same as before the change]`. */
const startsAsAnswer = lazyPattern(() => `^${wordsOf('answerStarts')}`);
/** Spec Kit and its relatives call the words that the author is to find by these. */
const startsAsPrompt = lazyPattern(() => String.raw`^${wordsOf('promptAdjectives')}\s`);
const figure = /\d|→|=>|->/;

/**
 * Whether a token's words are a prompt, not an answer that a plan may keep word for word: an order or a question, a
 * description of several words, or alternatives. A short word (`[None]`, `[Risk]`), a figure and a sentence are no prompts.
 */
function isPrompt({ text, usage, whole, words }: Token): boolean {
  if (!whole || usage || !/^[[［【]/.test(text)) return false;
  const said = bracketText(text);
  if (said.isClarification || said.isDeferral || said.isTag || said.kind === 'instruction') return false;
  if (words.length > 0) return true;
  const inner = text.slice(1, -1).trim();
  if (said.isNumber) return /\p{L}/u.test(inner);
  if (asksToBeFilled(inner)) return true;
  if (startsAsAnswer(inner).test(inner) || figure.test(inner) || /[.。!]$/.test(inner)) return false;
  const count = wordCount(inner);
  if (startsAsPrompt(inner).test(inner)) return count >= 2;
  return count >= (/^\p{Ll}/u.test(inner) ? 3 : 4);
}

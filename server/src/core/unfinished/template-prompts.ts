import { lazyPattern, wordsOf } from '../language/compile-words';
import { asksToBeFilled } from '../placeholder/placeholder-forms';
import type { Token, Vocabulary } from '../placeholder/vocabulary';
import { defineDerived } from '../query';
import { wordCount, wording } from '../text/wording';
import { bracketText } from './bracket-text';

/** The tokens of a template that no answer resembles, by their wording without brackets. */
export type TemplatePrompts = ReadonlyMap<string, Token>;

/** Collects the template's prompts and choices that count as open even without their brackets. */
export const promptsOf = defineDerived((vocabulary: Vocabulary): TemplatePrompts => {
  const prompts = new Map<string, Token>();
  for (const token of vocabulary.tokens.values()) {
    const key = wording(token.text.slice(1, -1));
    if (isPrompt(token) && !prompts.has(key)) prompts.set(key, token);
  }
  return prompts;
});

/** Matches words that may begin an answer or a default: `[None identified so far]`, `[Same as before the change]`. */
const startsAsAnswer = lazyPattern(() => `^${wordsOf('answerStarts')}`);
/** Matches the adjectives at the start of prompts in Spec Kit and related templates. */
const startsAsPrompt = lazyPattern(() => String.raw`^${wordsOf('promptAdjectives')}\s`);
const figure = /\d|→|=>|->/;

/**
 * Tells whether a token is a prompt, and not an answer that a plan may retain: an order, a question,
 * alternatives or a description of several words. Short words (`[None]`, `[Risk]`), figures and sentences are
 * not prompts.
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

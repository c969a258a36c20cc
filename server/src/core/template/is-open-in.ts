import { findBrackets } from '../placeholder/brackets';
import { textOf } from '../span/span';
import { wording } from '../text/wording';
import type { Template } from './template';

/** Tells whether a text of a template counts as an open place in its plans. */
export function isOpenIn({ vocabulary: { choices, tokens } }: Template, text: string): boolean {
  if (text === '') return false;
  if (choices.has(wording(text))) return true;
  return findBrackets(text, { start: 0, end: text.length }).some((bracket) => {
    const token = tokens.get(wording(textOf(text, bracket.span)));
    return token !== undefined && !token.usage;
  });
}

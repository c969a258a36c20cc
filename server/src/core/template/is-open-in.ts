import { findBrackets } from '../placeholder/brackets';
import { textOf } from '../span/span';
import { wording } from '../text/wording';
import type { Template } from './template';

/** Whether a text of a template stays an open place in a plan that has this template. */
export function isOpenIn({ vocabulary: { choices, tokens } }: Template, text: string): boolean {
  if (text === '') return false;
  if (choices.has(wording(text))) return true;
  return findBrackets(text, { start: 0, end: text.length }).some((bracket) => {
    const token = tokens.get(wording(textOf(text, bracket.span)));
    return token !== undefined && !token.usage;
  });
}

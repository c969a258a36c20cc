import { hasWord } from '../language/compile-words';
import { wordCount, wording } from '../text/wording';
import { readChoice, readOptions } from './choice';
import { asksToBeFilled, isTag } from './placeholder-forms';

/** Names of what a slot asks for. `[ENGINEER / TEAM]` asks for a name and offers no choice between these two words. */
const namesSlot = hasWord('slotNouns');

/** More words than an option of a choice between unknown words has. */
const mostWords = 3;

/**
 * The alternatives that a template's bracketed text offers. A template's author decides what the alternatives are, so any
 * words count that stand apart by a spaced `/` or by `|`, or that are all capitals: `[PASS / EXCEPTION]`, `[Keep|Replace]`.
 *
 * @param text With its brackets.
 * @returns As written; undefined when the text is no list of alternatives.
 */
export function readTemplateChoice(text: string): readonly string[] | undefined {
  const known = readChoice(text);
  if (known || !/^[[［【].*[\]］】]$/s.test(text)) return known;
  const inner = text.slice(1, -1);
  if (asksToBeFilled(inner) || isTag(inner)) return undefined;
  const { options, isSpaced } = readOptions(text) ?? noOptions;
  if (options.length < 2 || new Set(options.map(wording)).size < options.length) return undefined;
  if (options.some((option) => namesSlot(option) || wordCount(option) > mostWords)) return undefined;
  const isApart = isSpaced || /[|｜]/.test(inner);
  return isApart || options.every((option) => /^[\p{Lu}_ -]{4,}$/u.test(option)) ? options : undefined;
}

const noOptions = { options: [], isSpaced: false };

import { hasWord } from '../language/compile-words';
import { wordCount, wording } from '../text/wording';
import { readChoice, readOptions } from './choice';
import { asksToBeFilled, isTag } from './placeholder-forms';

/**
 * Matches names of expected values. `[ENGINEER / TEAM]` asks for a name and offers no choice between the two
 * words.
 */
const namesSlot = hasWord('slotNouns');

/** The maximum number of words of an option in a choice between unknown words. */
const mostWords = 3;

/**
 * Reads the alternatives of a template's bracketed text. The template's author chooses the words, so any words
 * count that are separated by a spaced `/` or by `|`, or in capitals: `[PASS / EXCEPTION]`, `[Keep|Replace]`.
 *
 * @param text The text with its brackets.
 * @returns The alternatives as written; undefined for any other text.
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

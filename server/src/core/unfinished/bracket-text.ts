import { isDecision, isMarked, readChoice } from '../placeholder/choice';
import type { PlaceKind } from '../placeholder/place';
import { examplesIn, isInstruction, isTag } from '../placeholder/placeholder-forms';
import { memoizeByText } from '../query';
import { wordCount, wording } from '../text/wording';
import { isClarification } from './clarification';
import { isDeferral } from './deferral';
import { isKnownToken } from './known-words';
import { isOwnMark } from './own-marks';

/** The properties of a bracketed text, independent of its position. */
export interface BracketText {
  /** The text on one line, with white space collapsed. */
  readonly line: string;
  /** The normalised wording, including brackets; the key in vocabularies. */
  readonly key: string;
  /** Whether it has number signs in place of a future number: `[###-feature]`, `[#]`. */
  readonly isNumber: boolean;
  readonly isClarification: boolean;
  /** Whether it is the team's own mark for an open point, see `isOwnMark`. */
  readonly isOwnMark: boolean;
  readonly isDeferral: boolean;
  /** Whether it is a choice with one of its words emphasised. */
  readonly isChosen: boolean;
  /** Whether it is a choice whose words state a decision. */
  readonly isDecision: boolean;
  /** Whether it may be a permanent mark, such as `[P]`. */
  readonly isTag: boolean;
  /** Whether it has several words or is in capitals, unlike an index, attribute or parameter. */
  readonly isDistinct: boolean;
  /** Whether a known template contains it. */
  readonly isKnown: boolean;
  /** The kind of an unreplaced bracket. */
  readonly kind: PlaceKind;
  /** The alternatives of a choice. */
  readonly words: readonly string[];
  readonly examples: readonly string[];
}

/**
 * Reads a bracketed text. Memoized, because the same few texts recur in a plan and with every keystroke.
 *
 * @param text The text with its brackets.
 */
export function bracketText(text: string): BracketText {
  return text.length > longestMemoized ? read(text) : readMemoized(text);
}

const longestMemoized = 200;
const readMemoized = memoizeByText(read);

function read(text: string): BracketText {
  const inner = text.slice(1, -1);
  const key = wording(text);
  const choice = readChoice(inner);
  const instruction = isInstruction(inner);
  return {
    line: text.replace(/\s+/g, ' '),
    key,
    isNumber: /#{2,}/.test(inner) || inner === '#',
    isClarification: isClarification(inner),
    isOwnMark: /[?？\p{Lu}\p{Script=Han}\p{Script=Hangul}]| /u.test(inner) && isOwnMark(inner),
    isDeferral: isDeferral(inner),
    isChosen: choice !== undefined && isMarked(inner),
    isDecision: choice !== undefined && isDecision(choice),
    isTag: isTag(inner),
    isDistinct: (wordCount(inner) > 1 && /\s|_/.test(inner)) || /^[A-Z][A-Z_ -]{3,}$/.test(inner),
    isKnown: isKnownToken(key),
    kind: instruction ? 'instruction' : choice ? 'choice' : 'placeholder',
    words: readChoice(text) ?? [],
    examples: examplesIn(inner),
  };
}

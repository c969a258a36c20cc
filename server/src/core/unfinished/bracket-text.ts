import { isDecision, isMarked, readChoice } from '../placeholder/choice';
import type { PlaceKind } from '../placeholder/place';
import { examplesIn, isInstruction, isTag } from '../placeholder/placeholder-forms';
import { memoizeByText } from '../query';
import { wordCount, wording } from '../text/wording';
import { isClarification } from './clarification';
import { isDeferral } from './deferral';
import { isKnownToken } from './known-words';
import { isOwnMark } from './own-marks';

/** What a text in brackets says of itself, wherever it stands. */
export interface BracketText {
  /** On one line, white space squeezed. */
  readonly line: string;
  /** Its wording, brackets included, by which vocabularies know it. */
  readonly key: string;
  /** Whether it has number signs for a number to come: `[###-feature]`, `[#]`. */
  readonly isNumber: boolean;
  readonly isClarification: boolean;
  /** Whether it is a mark of the team's own for something open, see `isOwnMark`. */
  readonly isOwnMark: boolean;
  readonly isDeferral: boolean;
  /** Whether it is a choice, and one of its words is set apart as the one that was chosen. */
  readonly isChosen: boolean;
  /** The words of a choice that states a decision, whoever offers it. */
  readonly isDecision: boolean;
  /** Whether it is a mark that may well stand there for good, such as `[P]`. */
  readonly isTag: boolean;
  /** Whether it is of several words or in capitals, as no index, attribute or parameter is. */
  readonly isDistinct: boolean;
  /** Whether any template we know has it. */
  readonly isKnown: boolean;
  /** What it is where nobody replaced it. */
  readonly kind: PlaceKind;
  /** The alternatives that it offers. */
  readonly words: readonly string[];
  readonly examples: readonly string[];
}

/**
 * Reads a text in brackets. The same few come again all over a plan and with every keystroke.
 *
 * @param text With its brackets.
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

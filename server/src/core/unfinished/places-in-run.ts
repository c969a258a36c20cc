import { blankPlaces } from '../placeholder/blanks';
import type { FindInput, Place } from '../placeholder/place';
import { hasBracket } from '../placeholder/places-of-brackets';
import type { Run } from '../placeholder/runs';
import { type Span, textOf } from '../span/span';
import { bracketPlaces } from './bracket-places';
import { bareClarifications } from './clarification';
import { bareDeferrals } from './deferral';
import { linePlaces } from './line-places';

const none: readonly Place[] = [];

/** Finds the unfinished places of one run of text. */
export function placesInRun(text: string, run: Run, input: FindInput): readonly Place[] {
  if (run.span.start >= run.span.end) return none;
  const own = textOf(text, run.span);
  const tokens = hasBracket(own) ? bracketPlaces(text, run, input) : none;
  const blanks = blankPlaces(text, run, input);
  const lines = linePlaces(text, run, own, input);
  const taken: readonly Span[] = tokens.length === 0 ? noSpans : tokens.map(({ span }) => span);
  const marks = bareClarifications(text, run, own, taken);
  const deferrals = bareDeferrals(text, run, own, taken);
  if (blanks.length + lines.length + marks.length + deferrals.length === 0) return tokens;
  return [...tokens, ...blanks, ...lines, ...marks, ...deferrals];
}

const noSpans: readonly Span[] = [];

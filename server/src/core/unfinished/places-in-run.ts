import type { Span } from '../span';
import { bracketPlaces } from './bracket-places';
import { bareClarifications } from './clarification';
import { bareDeferrals } from './deferral';
import { linePlaces } from './line-places';
import type { FindInput, Place } from './place';
import type { Run } from './runs';

/** The unfinished places of one run of text. */
export function placesInRun(text: string, run: Run, input: FindInput): Place[] {
  if (run.span.start >= run.span.end) return [];
  const places = bracketPlaces(text, run, input);
  const taken: Span[] = places.map(({ span }) => span);
  places.push(...linePlaces(text, run, input));
  places.push(...bareClarifications(text, run, taken));
  places.push(...bareDeferrals(text, run, taken));
  return places;
}

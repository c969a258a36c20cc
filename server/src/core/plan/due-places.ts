import type { SectionContent } from '../document/section';
import type { Place, PlaceKind } from '../placeholder/place';
import { isWrittenLater } from '../project/systems/is-written-later';
import { findPlaces } from '../unfinished/find-places';
import type { SectionSite } from './plan-context';

/** The places of one kind in a section that are no links defined elsewhere in the plan. */
export function placesOf(kind: PlaceKind, section: SectionContent, site: SectionSite): readonly Place[] {
  return duePlaces(section, site).filter(
    (place) => place.kind === kind && !isReference(place, section, site),
  );
}

/** The places of a section that are due: not all are while a section is to be written later. */
export function duePlaces(section: SectionContent, { context, isFinished }: SectionSite): readonly Place[] {
  const { system, template } = context;
  const places = findPlaces(section, { vocabulary: template?.vocabulary });
  // A question that somebody marked is open at any time; the template's own places are due once the plan is finished.
  if (!isFinished && isWrittenLater(section, system))
    return places.filter(({ kind }) => kind === 'clarification');
  return system?.keepsComments
    ? places.filter(({ form, kind }) => form !== 'comment' || kind !== 'instruction')
    : places;
}

/**
 * Whether a place is a link. Labels are defined anywhere in a document: `[spec]` is a link where a line `[spec]: ./spec.md`
 * exists.
 */
export function isReference(
  { form, text, span }: Place,
  section: SectionContent,
  { plan }: SectionSite,
): boolean {
  if (form !== 'token' || plan.definitions.size === 0 || section.body.text[span.end] === ':') return false;
  return plan.definitions.has(text.slice(1, -1).toLowerCase());
}

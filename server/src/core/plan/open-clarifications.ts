import type { SectionContent } from '../document/section';
import type { Place } from '../placeholder/place';
import { overlaps, type Span, textOf } from '../span/span';
import { findPlaces } from '../unfinished/find-places';
import { type OpenQuestion, openQuestionsIn } from '../unfinished/open-questions';
import { askTagsIn } from '../unfinished/own-marks';
import { placesOf } from './due-places';
import type { SectionSite } from './plan-context';

/** The open questions of a section, each once. Spans are section offsets. */
export interface OpenClarifications {
  readonly marks: readonly Place[];
  /** Marks such as `[decide]` in a list of unknowns. */
  readonly tags: readonly Span[];
  /** Questions without a mark. */
  readonly questions: readonly OpenQuestion[];
}

/** Finds the open questions of a section, even if the section is to be written later. */
export function openClarificationsIn(section: SectionContent, site: SectionSite): OpenClarifications {
  const { context, plan } = site;
  const { text } = section.body;
  const places = findPlaces(section, { vocabulary: context.template?.vocabulary }).map(({ span }) => span);
  const tags = askTagsIn(section).filter(
    (tag) =>
      !places.some((place) => overlaps(place, tag)) &&
      !plan.definitions.has(textOf(text, tag).slice(1, -1).toLowerCase()),
  );
  const questions = openQuestionsIn(section, [...places, ...tags]);
  return { marks: placesOf('clarification', section, site), tags, questions };
}

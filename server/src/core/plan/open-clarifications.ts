import type { Section } from '../document/section';
import type { Place } from '../placeholder/place';
import { overlaps, type Span, textOf } from '../span/span';
import { findPlaces } from '../unfinished/find-places';
import { type OpenQuestion, openQuestionsIn } from '../unfinished/open-questions';
import { askTagsIn } from '../unfinished/own-marks';
import { placesOf } from './due-places';
import type { PlanSite } from './plan-context';

/** What waits for a decision in a section, each thing once. Spans are relative to the section. */
export interface OpenClarifications {
  readonly marks: readonly Place[];
  /** Marks such as `[decide]` in a list of unknowns. */
  readonly tags: readonly Span[];
  /** Questions without a mark. */
  readonly questions: readonly OpenQuestion[];
}

/** What waits for a decision in a section, also in one that is written later: a question is open at any time. */
export function openClarificationsIn(section: Section, site: PlanSite): OpenClarifications {
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

import type { Section } from '../plan/section';
import type { RuleInput } from '../rules/rule';
import { overlaps, type Span, textOf } from '../span';
import { findPlaces } from './find-places';
import { type OpenQuestion, openQuestionsIn } from './open-questions';
import { askTagsIn } from './own-marks';
import type { Place } from './place';
import { placesOf } from './report-places';

/** What waits for a decision in a section, each thing once. Spans are relative to the section. */
export interface OpenClarifications {
  readonly marks: readonly Place[];
  /** Marks such as `[decide]` in a list of unknowns. */
  readonly tags: readonly Span[];
  /** Questions without a mark. */
  readonly questions: readonly OpenQuestion[];
}

/** What waits for a decision in a section, also in one that is written later: a question is open at any time. */
export function openClarificationsIn(section: Section, input: RuleInput): OpenClarifications {
  const { context, plan } = input;
  const { text } = section.body;
  const places = findPlaces(section, { vocabulary: context.template?.vocabulary }).map(({ span }) => span);
  const tags = askTagsIn(section).filter(
    (tag) =>
      !places.some((place) => overlaps(place, tag)) &&
      !plan.definitions.has(textOf(text, tag).slice(1, -1).toLowerCase()),
  );
  const questions = openQuestionsIn(section, [...places, ...tags]);
  return { marks: placesOf('clarification', section, input), tags, questions };
}

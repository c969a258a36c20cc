import type { Fix, Related } from '../finding';
import type { Section } from '../plan/section';
import type { Report, RuleInput, RuleOptions } from '../rules/rule';
import { isWrittenLater } from '../systems/is-written-later';
import { placeInFile } from '../template/place-in-file';
import { findPlaces } from './find-places';
import type { Place, PlaceKind } from './place';
import { wording } from './wording';

/** What a rule says of a place, besides where it is. */
export interface PlaceReport {
  readonly message: string;
  readonly data?: Readonly<Record<string, string>>;
  readonly unnecessary?: boolean;
  /** Besides what the template has there. */
  readonly related?: readonly Related[];
  readonly fixes?: () => readonly Fix[];
}

/** Reports the places of one kind in a section; `describe` says what of each, undefined for one to be left alone. */
export function reportPlaces(
  kind: PlaceKind,
  section: Section,
  input: RuleInput,
  report: (report: Report) => void,
  describe: (place: Place) => PlaceReport | undefined,
): void {
  for (const place of allPlaces(section, input)) {
    if (place.kind !== kind || isReference(place, section, input)) continue;
    const said = describe(place);
    if (!said) continue;
    const { data, fixes, message, unnecessary } = said;
    const inTemplate = relatedOf(place, input);
    const related = said.related ? [...said.related, ...inTemplate] : inTemplate;
    report({ span: place.span, message, data, related, unnecessary, fixes });
  }
}

/** The places of one kind in a section that are no links defined elsewhere in the plan. */
export function placesOf(kind: PlaceKind, section: Section, input: RuleInput): readonly Place[] {
  return allPlaces(section, input).filter(
    (place) => place.kind === kind && !isReference(place, section, input),
  );
}

function allPlaces(section: Section, { context, isFinished }: RuleInput): readonly Place[] {
  const { system, template } = context;
  const places = findPlaces(section, { vocabulary: template?.vocabulary });
  // A question that somebody marked is open at any time; the template's own places are due once the plan is finished.
  if (!isFinished && isWrittenLater(section, system))
    return places.filter(({ kind }) => kind === 'clarification');
  return system?.keepsComments
    ? places.filter(({ form, kind }) => form !== 'comment' || kind !== 'instruction')
    : places;
}

/** Whether a place is one of those that the settings name to be left alone, written as in a plan. */
export function isIgnored({ text }: Place, options: RuleOptions): boolean {
  const ignored = options.ignore as readonly string[];
  if (ignored.length === 0) return false;
  const key = wording(text);
  return ignored.some((each) => wording(each) === key);
}

/** Labels are defined anywhere in a document: `[spec]` is a link where a line `[spec]: ./spec.md` exists. */
function isReference({ form, text, span }: Place, section: Section, { plan }: RuleInput): boolean {
  if (form !== 'token' || plan.definitions.size === 0 || section.body.text[span.end] === ':') return false;
  return plan.definitions.has(text.slice(1, -1).toLowerCase());
}

const nothing: readonly Related[] = [];

/** What the template has there, where that tells more than the place itself: a placeholder mostly is the template's, word for word. */
function relatedOf({ kind, slot, text }: Place, { context }: RuleInput): readonly Related[] {
  if (!slot || kind === 'empty' || slot.text === text || wording(slot.text) === wording(text)) return nothing;
  const place = context.template && placeInFile(context.template, slot.span);
  return !place ? nothing : [{ uri: place.uri, span: place.span, message: 'What the template has there.' }];
}

/** A text for a message: on one line and not too long. */
export function short(text: string): string {
  const line = /^\S+(?: \S+)*$/.test(text) ? text : text.replace(/\s+/g, ' ').trim();
  return line.length <= 60 ? line : `${line.slice(0, 57).trimEnd()}...`;
}

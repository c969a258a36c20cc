import type { Related } from '../document/finding';
import type { Section } from '../document/section';
import type { Place, PlaceKind } from '../placeholder/place';
import { duePlaces, isReference } from '../plan/due-places';
import { placeInFile } from '../template/place-in-file';
import { wording } from '../text/wording';
import type { Report, RuleInput, RuleOptions } from './rule';

/** What a rule says of a place, besides where it is. */
export interface PlaceReport {
  readonly message: string;
  readonly data?: Readonly<Record<string, string>>;
  readonly unnecessary?: boolean;
  /** Besides what the template has there. */
  readonly related?: readonly Related[];
}

/**
 * Reports the places of one kind in a section, each as the detail of its report.
 *
 * @param describe Returns undefined for a place that is left alone.
 */
export function reportPlaces(
  kind: PlaceKind,
  section: Section,
  input: RuleInput,
  report: (report: Report<Place>) => void,
  describe: (place: Place) => PlaceReport | undefined,
): void {
  for (const place of duePlaces(section, input)) {
    if (place.kind !== kind || isReference(place, section, input)) continue;
    const said = describe(place);
    if (!said) continue;
    const { data, message, unnecessary } = said;
    const inTemplate = relatedOf(place, input);
    const related = said.related ? [...said.related, ...inTemplate] : inTemplate;
    report({ span: place.span, message, data, related, unnecessary, detail: place });
  }
}

/** Whether a place is one of those that the settings name to be left alone, written as in a plan. */
export function isIgnored({ text }: Place, options: RuleOptions): boolean {
  const ignored = options.ignore as readonly string[];
  if (ignored.length === 0) return false;
  const key = wording(text);
  return ignored.some((each) => wording(each) === key);
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

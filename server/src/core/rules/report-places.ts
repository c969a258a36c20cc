import type { Related } from '../document/finding';
import type { Place } from '../placeholder/place';
import type { PlanSite } from '../plan/plan-context';
import { placeInFile } from '../template/place-in-file';
import { wording } from '../text/wording';

/** What every report on an unfinished place has: where it is, and what the template has there. The place is its detail. */
export function reportOn(place: Place, site: PlanSite) {
  return { span: place.span, related: relatedOf(place, site), detail: place };
}

/** Whether a place is one of those that the settings name to be left alone, written as in a plan. */
export function isIgnored({ text }: Place, ignored: readonly string[]): boolean {
  if (ignored.length === 0) return false;
  const key = wording(text);
  return ignored.some((each) => wording(each) === key);
}

const nothing: readonly Related[] = [];

/** What the template has there, where that tells more than the place itself: a placeholder mostly is the template's, word for word. */
function relatedOf({ kind, slot, text }: Place, { context }: PlanSite): readonly Related[] {
  if (!slot || kind === 'empty' || slot.text === text || wording(slot.text) === wording(text)) return nothing;
  const place = context.template && placeInFile(context.template, slot.span);
  return !place ? nothing : [{ uri: place.uri, span: place.span, message: 'What the template has there.' }];
}

/** A text for a message: on one line and not too long. */
export function short(text: string): string {
  const line = /^\S+(?: \S+)*$/.test(text) ? text : text.replace(/\s+/g, ' ').trim();
  return line.length <= 60 ? line : `${line.slice(0, 57).trimEnd()}...`;
}

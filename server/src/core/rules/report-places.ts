import type { Related } from '../document/finding';
import type { Place } from '../placeholder/place';
import type { SectionSite } from '../plan/plan-context';
import { placeInFile } from '../template/place-in-file';
import { wording } from '../text/wording';

/**
 * Creates the common part of a report about an unfinished place: its span, the template's text and the place as
 * detail.
 */
export function reportOn(place: Place, site: SectionSite) {
  return { span: place.span, related: relatedOf(place, site), detail: place };
}

/** Tells whether the settings ignore a place, by its text in the plan. */
export function isIgnored({ text }: Place, ignored: readonly string[]): boolean {
  if (ignored.length === 0) return false;
  const key = wording(text);
  return ignored.some((each) => wording(each) === key);
}

const nothing: readonly Related[] = [];

/** Returns the template's text as related information, unless it equals the place. */
function relatedOf({ kind, slot, text }: Place, { context }: SectionSite): readonly Related[] {
  if (!slot || kind === 'empty' || slot.text === text || wording(slot.text) === wording(text)) return nothing;
  const place = context.template && placeInFile(context.template, slot.span);
  return !place ? nothing : [{ uri: place.uri, span: place.span, message: 'What the template has there.' }];
}

/** Shortens a text for a message: one line of at most 60 characters. */
export function short(text: string): string {
  const line = /^\S+(?: \S+)*$/.test(text) ? text : text.replace(/\s+/g, ' ').trim();
  return line.length <= 60 ? line : `${line.slice(0, 57).trimEnd()}...`;
}

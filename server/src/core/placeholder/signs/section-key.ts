import type { SectionBody } from '../../document/model';
import { labelWording, wording } from '../../text/wording';

/**
 * Returns the key that matches a plan's section with the template's: the wording of the heading, `#` for the
 * document title, `^` for the text above all headings.
 */
export function sectionKeyOf({ heading }: SectionBody): string {
  if (!heading) return '^';
  return heading.depth === 1 ? '#' : labelWording(heading.title);
}

/** Returns the wording of a section without its heading, to compare it with the template. */
export function bodyKey({ heading, text }: SectionBody): string {
  return wording(text.slice(heading?.span.end ?? 0));
}

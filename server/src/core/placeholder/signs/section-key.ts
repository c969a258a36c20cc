import type { SectionBody } from '../../document/model';
import { labelWording, wording } from '../../text/wording';

/** By which a plan's section and the template's are known to be the same: its heading; `#` for the title, `^` above it. */
export function sectionKeyOf({ heading }: SectionBody): string {
  if (!heading) return '^';
  return heading.depth === 1 ? '#' : labelWording(heading.title);
}

/** The wording of a section without its heading, by which it is known to stand as in the template. */
export function bodyKey({ heading, text }: SectionBody): string {
  return wording(text.slice(heading?.span.end ?? 0));
}

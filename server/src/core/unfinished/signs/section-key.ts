import type { SectionBody } from '../../plan/model';
import { labelWording } from '../wording';

/** By which a plan's section and the template's are known to be the same: its heading; `#` for the title, `^` above it. */
export function sectionKeyOf({ heading }: SectionBody): string {
  if (!heading) return '^';
  return heading.depth === 1 ? '#' : labelWording(heading.title);
}

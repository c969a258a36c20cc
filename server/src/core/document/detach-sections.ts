import { startsOf } from '../text/starts';
import type { SectionBody } from './model';
import { type Section, SectionList } from './section';
import { sectionTreeOf } from './section-tree';

/**
 * Makes a document of consecutive sections, which references no version of the document that they come from. The
 * sections keep their indexes; document offsets count from the start of the first section.
 *
 * @param index The index of the first section.
 */
export function detachSections(bodies: readonly SectionBody[], index: number): Section {
  const section = new SectionList(bodies, startsOf(bodies), sectionTreeOf(bodies), index).at(index);
  if (!section) throw new RangeError('There are no sections to detach.');
  return section;
}

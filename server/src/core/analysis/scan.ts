import type { SectionContent } from '../document/section';
import { defineDerived, defineItems, sameData } from '../query';
import { sectionsOf } from './section-contents';

/**
 * The query for what a function finds in each section of a plan. The list stays the same object while the function finds the
 * same in as many sections.
 */
export const scanOf = defineDerived((find: (section: SectionContent) => unknown) =>
  defineItems('scan', sectionsOf, (_reader, section, _uri: string) => find(section), { equal: sameData }),
);

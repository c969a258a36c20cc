import type { SectionBody } from '../document/model';
import { type Outline, takeOutline } from '../document/outline';
import type { SectionContent, TitlePath } from '../document/section';
import { depthOf, isHeader } from '../document/section-tree';
import { defineDerived, defineQuery, memoizeByText } from '../query';
import { plans, takeBodies } from './plan-inputs';

/**
 * The sections of a plan without their places. A section stays the same object while its text and the titles above it are the
 * same, so that other values can be kept with it.
 */
export const sectionsOf = defineQuery(
  'sections',
  (reader, uri: string, former: readonly SectionContent[] = []): readonly SectionContent[] => {
    const outline = reader.get(plans, uri, takeOutline);
    const parents = parentsIn(outline);
    return reader.get(plans, uri, takeBodies).map((body, index) => {
      const parent = parents[index];
      const before = former[index];
      const make = isHeader(outline.tree, index, depthOf(body)) ? headerOf : contentOf;
      const isSame = before?.body === body && before.parent === parent;
      return isSame && before.isHeader === (make === headerOf) ? before : make(body, parent);
    });
  },
);

const contentOf = defineDerived(
  (body: SectionBody, parent: TitlePath | undefined): SectionContent => ({
    body,
    title: body.heading?.title ?? '',
    depth: depthOf(body),
    parent,
    isHeader: false,
  }),
);

const headerOf = defineDerived(
  (body: SectionBody, parent: TitlePath | undefined): SectionContent => ({
    ...contentOf(body, parent),
    isHeader: true,
  }),
);

/** The titles above each section. */
const parentsIn = defineDerived(
  ({ depths, titles, tree: { parents } }: Outline): readonly (TitlePath | undefined)[] => {
    const paths: string[] = [];
    return parents.map((parent, index) => {
      const above = paths[parent];
      paths.push(JSON.stringify([titles[index] ?? '', depths[index], above]));
      return above === undefined ? undefined : titlePathOf(above);
    });
  },
);

/** The number of title paths to remember; more than a plan has headings with sections below them. */
const mostPaths = 2_000;

/** Returns the same object for the same titles, also when they come back. */
const titlePathOf: (path: string) => TitlePath = memoizeByText((path): TitlePath => {
  const [title, depth, above] = JSON.parse(path);
  return { title, depth, parent: above && titlePathOf(above) };
}, mostPaths);

import type { GatheredContext } from './plan-context';

/**
 * The context of a plan without a file, from that of a plan at the place where it is looked at.
 *
 * @param uri The plan's own URI.
 * @param knowsFolder Whether it is known in which folder the plan will be saved. If not, its links to files may lead anywhere,
 *   and none of them is broken.
 */
export function contextOfUnsaved(
  context: GatheredContext,
  uri: string,
  knowsFolder: boolean,
): GatheredContext {
  const { brokenLinks, ...neighbours } = context.neighbours;
  return {
    ...context,
    uri,
    neighbours: {
      ...neighbours,
      ...(brokenLinks && {
        brokenLinks: knowsFolder ? brokenLinks : brokenLinks.filter(({ target }) => target.startsWith('#')),
      }),
    },
  };
}

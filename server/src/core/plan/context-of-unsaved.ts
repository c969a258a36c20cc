import { copyTexts } from './neighbour-texts';
import type { PlanContext } from './plan-context';

const contexts = new WeakMap<PlanContext, PlanContext>();

/**
 * The context of a plan without a file, from that of a plan at the place where it is looked at.
 *
 * @param uri The plan's own URI.
 * @param knowsFolder Whether it is known in which folder the plan will be saved. If not, its links to files may lead anywhere,
 *   and none of them is broken.
 * @returns The same object for the same context.
 */
export function contextOfUnsaved(context: PlanContext, uri: string, knowsFolder: boolean): PlanContext {
  const known = contexts.get(context);
  if (known?.uri === uri) return known;
  const { brokenLinks, ...neighbours } = context.neighbours;
  const unsaved: PlanContext = {
    ...context,
    uri,
    neighbours: {
      ...neighbours,
      ...(brokenLinks && {
        brokenLinks: knowsFolder ? brokenLinks : brokenLinks.filter(({ target }) => target.startsWith('#')),
      }),
    },
  };
  copyTexts(context, unsaved);
  contexts.set(context, unsaved);
  return unsaved;
}

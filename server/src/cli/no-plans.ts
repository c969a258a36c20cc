import { isOwnGlob, namedPlanGlobs, planGlobs } from '../core';
import type { SearchedPlace } from './find-files';

/**
 * Describes the searched folders and globs without a checked file, or, if the whole run has no plan, all of them.
 * @param checked Paths of the checked files.
 * @param hasPlans Whether a plan is among them.
 */
export function describeEmptyPlaces(
  places: ReadonlyMap<string, SearchedPlace>,
  checked: ReadonlySet<string>,
  hasPlans: boolean,
): string[] {
  const empty = [...places].filter(
    ([, { files }]) => !hasPlans || !files.some(({ path }) => checked.has(path)),
  );
  return empty.map(
    ([place, { planFiles }]) =>
      `There is no plan in ${place}. Plans are files that fit ${listOf(planFiles)}, that have the headings of a plan, or that lie where a plan system keeps them. Other hidden folders are searched only where "planFiles" names them. --allow-no-plans accepts this.`,
  );
}

function listOf(planFiles: readonly string[]): string {
  const isDefault = planFiles.length === planGlobs.length && planFiles.every(isOwnGlob);
  const globs = isDefault ? namedPlanGlobs : planFiles;
  return globs.length > 0 ? globs.join(', ') : 'a glob in "planFiles"';
}

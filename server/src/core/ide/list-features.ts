import { isNumbered } from '../feature/feature-folder';
import { featureName } from '../feature/gather-facts';
import { currentFeature, featuresIn, projectRoot } from '../project/feature-folders';
import { join, nameOf } from '../workspace/uris';
import type { PlanWorkspace } from '../workspace/workspace';
import { computeFrom, isFault } from '../workspace/workspace-reader';
import { pathFrom } from './propose-plan';

/** A feature that a plan may be made for. */
export interface PlannableFeature {
  /** Its name for people. */
  readonly name: string;
  /** Its folder's name. */
  readonly folder: string;
  /** Where its plan goes, from the folder that was asked for. */
  readonly path: string;
  /** Whether the project is at this one. */
  readonly current: boolean;
}

/** Enough to choose from; the others are too old. */
const most = 100;

/** The file names of plans: a feature with one of them has its plan. */
const planNames = ['plan.md', 'impl-plan.md'];

/**
 * The features of a project that have no plan yet: the current one first, then the newest.
 *
 * @param folder The open folder, as a URI.
 * @param place The folder or file, as a URI, that tells which of several projects is meant.
 * @param file The plan's file name.
 */
export function listFeatures(
  workspace: PlanWorkspace,
  folder: string,
  place: string,
  file: string,
): Promise<PlannableFeature[]> {
  return computeFrom(workspace, (files) => {
    const root = projectRoot(files, folder, place);
    const { features, parent } = featuresIn(files, root);
    const current = currentFeature(files, root);
    const others = features
      .sort(newestFirst)
      .slice(0, most)
      .map((name) => join(parent, name))
      .filter((feature) => feature !== current);
    return [...(current ? [current] : []), ...others].flatMap((feature): PlannableFeature[] => {
      const entries = files.entries(feature);
      const names = new Set(isFault(entries) ? [] : entries.map(({ name }) => name));
      const isFeature = feature === current || isNumbered(nameOf(feature)) || names.has('spec.md');
      if (!isFeature || [file, ...planNames].some((plan) => names.has(plan))) return [];
      return [
        {
          name: featureName(files, feature, names) || nameOf(feature),
          folder: nameOf(feature),
          path: pathFrom(folder, join(feature, file)),
          current: feature === current,
        },
      ];
    });
  });
}

/** The later a time in a name the newer, then the higher a number; what has neither comes last. */
function newestFirst(one: string, other: string): number {
  const rank = (name: string) => (isNumbered(name) ? (/^\d{8}-\d{6}-/.test(name) ? 2 : 1) : 0);
  if (rank(one) !== rank(other)) return rank(other) - rank(one);
  return rank(one) === 0 ? one.localeCompare(other, 'en') : other.localeCompare(one, 'en', { numeric: true });
}

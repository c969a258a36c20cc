import { isNumbered } from '../feature/feature-folder';
import { featureName } from '../feature/gather-facts';
import { currentFeature, featuresIn, projectRoot } from '../project/feature-folders';
import { join, nameOf } from '../workspace/uris';
import type { PlanWorkspace } from '../workspace/workspace';
import { computeFrom, isFault } from '../workspace/workspace-reader';
import { type PlacementRequest, pathFrom } from './propose-plan';

/** A feature without a plan. */
export interface PlannableFeature {
  /** Its display name. */
  readonly name: string;
  /** Its folder's name. */
  readonly folder: string;
  /** The path for its plan, relative to the open folder. */
  readonly path: string;
  /** Whether it is the project's current feature. */
  readonly current: boolean;
}

/** Older features are not offered. */
const most = 100;

/** File names of plans: a feature with one of these files has a plan. */
const planNames = ['plan.md', 'impl-plan.md'];

/**
 * Lists the features of a project without a plan: the current one first, then newest first.
 */
export function listFeatures(
  workspace: PlanWorkspace,
  { folder, place = folder, file }: Omit<PlacementRequest, 'feature'>,
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

/** Sorts timestamped names first, then numbered names, each newest first, then all others by name. */
function newestFirst(one: string, other: string): number {
  const rank = (name: string) => (isNumbered(name) ? (/^\d{8}-\d{6}-/.test(name) ? 2 : 1) : 0);
  if (rank(one) !== rank(other)) return rank(other) - rank(one);
  return rank(one) === 0 ? one.localeCompare(other, 'en') : other.localeCompare(one, 'en', { numeric: true });
}

import { URI } from 'vscode-uri';
import { featureSlug, isNumbered, nextFeatureFolder } from '../feature/feature-folder';
import { currentFeature, featuresIn, folderNamingOf, projectRoot } from '../project/feature-folders';
import { folderOf, join, nameOf } from '../workspace/uris';
import type { PlanWorkspace } from '../workspace/workspace';
import { computeFrom, isFault, type WorkspaceReader } from '../workspace/workspace-reader';

/** A place for a new plan. */
export interface ProposedPlace {
  readonly uri: string;
  /** The path relative to the open folder. */
  readonly path: string;
  /** Whether the file exists already. */
  readonly exists: boolean;
}

/** The feature that a new plan is for, and where the plan is asked for. */
export interface PlacementRequest {
  /** URI of the open folder. */
  readonly folder: string;
  /** The feature's name in words, or its folder's name. */
  readonly feature: string;
  /** The plan's file name. */
  readonly file: string;
  /** URI of a folder or file that selects one of several projects; the open folder by default. */
  readonly place?: string;
}

/**
 * Proposes the place for a feature's plan: in the feature's existing folder, or in a new one with the project's
 * numbering.
 */
export function proposePlan(
  workspace: PlanWorkspace,
  { folder, feature, file, place = folder }: PlacementRequest,
): Promise<ProposedPlace> {
  return computeFrom(workspace, (files) => {
    const root = projectRoot(files, folder, place);
    const { parent, features } = featuresIn(files, root);
    const naming = folderNamingOf(files, root);
    const slug = featureSlug(feature, naming.letters);
    // An older Spec Kit allowed fewer letters in folder names.
    const slugs = new Set(
      [slug, featureSlug(feature), featureSlug(feature, 'ascii')].filter((each) => each !== ''),
    );
    const existing =
      features.find((name) => name.normalize('NFC') === feature.normalize('NFC')) ??
      features.find((name) => isNumbered(name) && slugs.has(featureSlug(withoutNumber(name))));
    const current = existing === undefined ? currentFeature(files, root) : undefined;
    const home =
      current !== undefined && sharesWord(nameOf(current), slug)
        ? current
        : join(parent, existing ?? nextFeatureFolder(features, slug || 'feature', naming));
    const uri = join(home, file);
    return { uri, path: pathFrom(folder, uri), exists: isThere(files, uri) };
  });
}

/** Returns the path of a file relative to a folder, for display; the full path if it is outside. */
export function pathFrom(folder: string, uri: string): string {
  const base = URI.parse(folder).path.replace(/\/+$/, '');
  const { path } = URI.parse(uri);
  return path.startsWith(`${base}/`) ? path.slice(base.length + 1) : path;
}

function isThere(files: WorkspaceReader, uri: string): boolean {
  const name = nameOf(uri);
  const entries = files.entries(folderOf(uri));
  return !isFault(entries) && entries.some((entry) => entry.name === name);
}

function withoutNumber(folder: string): string {
  return folder.replace(/^\d{8}-\d{6}-|^\d{3,}-/, '');
}

function sharesWord(folder: string, slug: string): boolean {
  const words = new Set(withoutNumber(folder).split('-'));
  return slug.split('-').some((word) => word.length > 2 && words.has(word));
}

import { URI } from 'vscode-uri';
import { featureSlug, isNumbered, nextFeatureFolder } from '../feature/feature-folder';
import { currentFeature, featuresIn, folderNamingOf, projectRoot } from '../project/feature-folders';
import { folderOf, join, nameOf } from '../workspace/uris';
import type { PlanWorkspace } from '../workspace/workspace';
import { computeFrom, isFault, type WorkspaceReader } from '../workspace/workspace-reader';

/** A place for a new plan. */
export interface ProposedPlace {
  readonly uri: string;
  /** The same, relative to the folder that was asked for. */
  readonly path: string;
  /** Whether a file is there already. */
  readonly exists: boolean;
}

/**
 * Where the plan of a feature goes: into the feature's folder where there is one, else into a new one, numbered as the
 * project numbers them.
 *
 * @param folder The open folder, as a URI.
 * @param feature The feature's name in words, or its folder's name.
 * @param file The plan's file name.
 * @param place The folder or file, as a URI, that tells which of several projects is meant.
 */
export function proposePlan(
  workspace: PlanWorkspace,
  folder: string,
  feature: string,
  file: string,
  place = folder,
): Promise<ProposedPlace> {
  return computeFrom(workspace, (files) => {
    const root = projectRoot(files, folder, place);
    const { parent, features } = featuresIn(files, root);
    const naming = folderNamingOf(files, root);
    const slug = featureSlug(feature, naming.letters);
    // A folder that an older Spec Kit named has fewer letters than one that is named today.
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

/** The path of a file, for people, from a folder that it lies in. */
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

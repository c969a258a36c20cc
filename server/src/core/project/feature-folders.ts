import { URI } from 'vscode-uri';
import type { FolderNaming } from '../feature/feature-folder';
import { entryAt } from '../text/entry-at';
import { resolveInside } from '../workspace/resolve-inside';
import { ancestorsOf, isInside, join, pathBelow } from '../workspace/uris';
import { isFault, type WorkspaceReader } from '../workspace/workspace-reader';
import { featureParents } from './boundary';
import { findRoot } from './find-root';

/**
 * Returns the URI of the project's root for a place: the Spec Kit project's root, the nearest folder above with
 * features, or the open folder.
 * @param folder URI of the open folder.
 * @param place URI of a folder or file in it.
 */
export function projectRoot(files: WorkspaceReader, folder: string, place: string): string {
  const inside = join(place, 'plan.md');
  const { root } = findRoot(files, inside);
  if (root !== undefined) return root;
  for (const above of ancestorsOf(inside, [folder]))
    if (featuresIn(files, above).features.length > 0) return above;
  return folder;
}

/**
 * Returns the URI of the folder that holds a project's features, and the features' folder names.
 * @param root URI of the project's root.
 */
export function featuresIn(files: WorkspaceReader, root: string): { parent: string; features: string[] } {
  for (const path of featureParents) {
    const parent = join(root, path);
    const entries = files.entries(parent);
    if (isFault(entries) || entries.length === 0) continue;
    return { parent, features: entries.filter((entry) => entry.isDirectory).map(({ name }) => name) };
  }
  return { parent: join(root, entryAt(featureParents, 0)), features: [] };
}

/**
 * Returns the URI of the project's current feature: the one in SPECIFY_FEATURE_DIRECTORY, otherwise the one that Spec
 * Kit recorded. Undefined if the folder is missing, empty or outside the project.
 */
export function currentFeature(files: WorkspaceReader, root: string): string | undefined {
  const noted = readJson(files, join(root, '.specify/feature.json'));
  const directory = files.variable('SPECIFY_FEATURE_DIRECTORY') || noted.feature_directory;
  if (typeof directory !== 'string' || directory === '') return undefined;
  const place = placeIn(root, directory.replaceAll('\\', '/').replace(/\/+$/, ''));
  const entries = place === undefined ? [] : files.entries(place);
  return !isFault(entries) && entries.length > 0 ? place : undefined;
}

/** Reads a project's naming scheme for feature folders from Spec Kit's options. */
export function folderNamingOf(files: WorkspaceReader, root: string): FolderNaming {
  const options = readJson(files, join(root, '.specify/init-options.json'));
  return {
    numbering: options.feature_numbering === 'timestamp' ? 'timestamp' : 'sequential',
    letters: isBefore(options.speckit_version, 1, 1) ? 'ascii' : 'all',
  };
}

/** Tells whether a version is known and older than another. */
function isBefore(version: unknown, major: number, minor: number): boolean {
  const parts = typeof version === 'string' ? /^v?(\d+)\.(\d+)\b/.exec(version) : null;
  if (!parts) return false;
  return Number(parts[1]) < major || (Number(parts[1]) === major && Number(parts[2]) < minor);
}

function placeIn(root: string, path: string): string | undefined {
  const whole = /^(?:\/(?!\/)|[A-Za-z]:\/)/.test(path) ? URI.file(path).toString() : undefined;
  const below = whole !== undefined && isInside(whole, root) ? pathBelow(root, whole) : undefined;
  const name = below?.slice(1) ?? path;
  const place = resolveInside(name, root, root);
  return 'uri' in place ? place.uri : undefined;
}

/** Reads a JSON object; returns an empty object if the file is missing or invalid. */
function readJson(files: WorkspaceReader, uri: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(files.readable(uri) ?? '{}');
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}

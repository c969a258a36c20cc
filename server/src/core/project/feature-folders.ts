import { URI } from 'vscode-uri';
import type { FolderNaming } from '../feature/feature-folder';
import { resolveInside } from '../workspace/resolve-inside';
import { ancestorsOf, isInside, join, pathBelow } from '../workspace/uris';
import { isFault, type WorkspaceReader } from '../workspace/workspace-reader';
import { findRoot } from './find-root';

/** Where projects keep their features, the customary place first. */
export const featureParents = ['specs', '.specify/specs', 'docs/specs', 'kitty-specs', 'plans'];

/**
 * The root of the project that a place belongs to, as a URI: that of the Spec Kit project, else the nearest folder above the
 * place that has features, else the open folder.
 *
 * @param folder The open folder, as a URI.
 * @param place A folder or file in it, as a URI.
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
 * The folder in which a project keeps its features, as a URI, and the names of theirs.
 *
 * @param root The project's root, as a URI.
 */
export function featuresIn(files: WorkspaceReader, root: string): { parent: string; features: string[] } {
  for (const path of featureParents) {
    const parent = join(root, path);
    const entries = files.entries(parent);
    if (isFault(entries) || entries.length === 0) continue;
    return { parent, features: entries.filter((entry) => entry.isDirectory).map(({ name }) => name) };
  }
  return { parent: join(root, featureParents[0]!), features: [] };
}

/**
 * The folder of the feature that a project is at, as a URI: the one that SPECIFY_FEATURE_DIRECTORY names, else the one
 * that Spec Kit has noted down. Only one that is there, and lies in the project: a plan must not go anywhere else.
 */
export function currentFeature(files: WorkspaceReader, root: string): string | undefined {
  const noted = readJson(files, join(root, '.specify/feature.json'));
  const directory = files.variable('SPECIFY_FEATURE_DIRECTORY') || noted.feature_directory;
  if (typeof directory !== 'string' || directory === '') return undefined;
  const place = placeIn(root, directory.replaceAll('\\', '/').replace(/\/+$/, ''));
  const entries = place === undefined ? [] : files.entries(place);
  return !isFault(entries) && entries.length > 0 ? place : undefined;
}

/** How a project names the folders of its features, as far as Spec Kit's options for it tell. */
export function folderNamingOf(files: WorkspaceReader, root: string): FolderNaming {
  const options = readJson(files, join(root, '.specify/init-options.json'));
  return {
    numbering: options.feature_numbering === 'timestamp' ? 'timestamp' : 'sequential',
    letters: isBefore(options.speckit_version, 1, 1) ? 'ascii' : 'all',
  };
}

/** Whether a version is known to be older than another one. */
function isBefore(version: unknown, major: number, minor: number): boolean {
  const parts = typeof version === 'string' ? /^v?(\d+)\.(\d+)\b/.exec(version) : null;
  if (!parts) return false;
  return Number(parts[1]) < major || (Number(parts[1]) === major && Number(parts[2]) < minor);
}

function placeIn(root: string, path: string): string | undefined {
  const whole = /^(?:\/(?!\/)|[A-Za-z]:\/)/.test(path) ? URI.file(path).toString() : undefined;
  const name = whole === undefined || !isInside(whole, root) ? path : pathBelow(root, whole)!.slice(1);
  const place = resolveInside(name, root, root);
  return 'uri' in place ? place.uri : undefined;
}

/** What stands in a JSON object; empty where there is no such file or it cannot be read as one. */
function readJson(files: WorkspaceReader, uri: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(files.readable(uri) ?? '{}');
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}

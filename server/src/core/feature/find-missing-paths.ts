import { distance } from 'fastest-levenshtein';
import { entryAt } from '../text/entry-at';
import { canLookUp, join, nameOf } from '../workspace/uris';
import type { FolderLookup } from './folder-lookup';
import type { MissingPath } from './neighbours';
import type { ProjectFolders } from './project-folders';

/** No plan names more existing paths; further paths are not checked. */
const mostPaths = 200;

/**
 * Lists the paths of a plan that the repository lacks. A path may be relative to any folder from the plan up to the
 * repository's root. If none of these folders has the path's first part, the path is skipped: it may be in another
 * repository.
 */
export function findMissingPaths(
  lookup: FolderLookup,
  project: ProjectFolders | undefined,
  paths: Iterable<string>,
): MissingPath[] {
  if (!project) return [];
  // The first folder is the feature's own, and no path is relative to it.
  const bases = project.folders.slice(1);
  const found = [...paths]
    .slice(0, mostPaths)
    .filter(canLookUp)
    .map((path) => missing(lookup, bases, path));
  return found.filter((path) => path !== undefined);
}

function missing(lookup: FolderLookup, bases: readonly string[], path: string): MissingPath | undefined {
  const parts = path.split('/');
  let nearest: string | undefined;
  let moved: string | undefined;
  let isKnown = false;
  for (const base of bases) {
    // A directory tree may begin with the repository's name.
    const fromName = entryAt(parts, 0).toLowerCase() === nameOf(base).toLowerCase() ? parts.slice(1) : parts;
    const isThere = (variant: readonly string[]) => lookup.has(join(base, variant.join('/')));
    const variant = isThere(parts.slice(0, 1)) ? parts : fromName;
    if (variant.length < 2 || !isThere(variant.slice(0, 1))) continue;
    if (isThere(variant) !== false) return undefined;
    // A name can only be misspelled if its folder exists.
    nearest ??= nearestName(lookup, join(base, variant.slice(0, -1).join('/')), path);
    if (!nearest) moved ??= fileOfName(lookup, base, entryAt(variant, variant.length - 1));
    isKnown = true;
  }
  return isKnown ? { path, ...(nearest && { nearest }), ...(moved && { moved }) } : undefined;
}

/** Returns the path with the most similar existing name in its folder; undefined if none is similar. */
function nearestName(lookup: FolderLookup, folder: string, path: string): string | undefined {
  const at = path.lastIndexOf('/') + 1;
  const name = path.slice(at);
  let nearest: string | undefined;
  let least = Math.max(1, Math.floor(name.length / 4)) + 1;
  for (const other of lookup.entries(folder)?.keys() ?? []) {
    const far = distance(other.toLowerCase(), name.toLowerCase());
    if (far < least) [nearest, least] = [other, far];
  }
  return nearest === undefined ? undefined : path.slice(0, at) + nearest;
}

/** A repository with more folders is not searched for a moved file. */
const mostFolders = 60;
/** Folders that contain no source files. */
const unwritten = /^(?:\.|node_modules$|vendor$|dist$|build$|out$|target$|coverage$|specs$|docs$)/;

/**
 * Returns the path of the only file with this name below `base`; undefined if there is none or several, or too many
 * folders to search.
 */
function fileOfName(lookup: FolderLookup, base: string, name: string): string | undefined {
  if (!/\w\.\w/.test(name)) return undefined;
  const found: string[] = [];
  const open: string[] = [''];
  for (const folder of open) {
    if (open.length > mostFolders || found.length > 1) return undefined;
    const entries = lookup.entries(folder === '' ? base : join(base, folder));
    if (!entries) return undefined;
    for (const entry of entries.values()) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory) {
        if (!unwritten.test(entry.name)) open.push(path);
      } else if (entry.name === name) found.push(path);
    }
  }
  return found.length === 1 ? found[0] : undefined;
}

import { existsSync, lstatSync, realpathSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { absolutePath } from './absolute-path';
import { leadsToFolder } from './run-files';

/** Whether a link's target is outside the searched folder or even outside its repository. */
export type LeadsOut = 'folder' | 'repository';

/**
 * Tells whether the target of a link is outside a folder. Both paths are absolute.
 * @returns undefined if the target is inside the folder or does not exist.
 */
export function leadsOut(link: string, folder: string): LeadsOut | undefined {
  const target = realpathOf(link);
  const inside = realpathOf(folder);
  if (target === undefined || inside === undefined || isBelow(target, inside)) return undefined;
  return isBelow(target, repositoryOf(inside)) ? 'folder' : 'repository';
}

/**
 * Lists the links to folders among paths and the folders above them, up to a folder that contains them or to the root.
 * @param folder An absolute path.
 * @returns Absolute paths.
 */
export function linksNamedBy(paths: readonly string[], folder: string): string[] {
  const places = new Set<string>();
  for (const path of paths)
    for (let place = resolve(absolutePath(path, folder)); place !== folder; place = dirname(place)) {
      if (places.has(place) || place === dirname(place)) break;
      places.add(place);
    }
  return [...places].filter((place) => isLink(place) && leadsToFolder(place));
}

/** Tells whether a path is a symbolic link. */
export function isLink(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;
  } catch {
    return false;
  }
}

/** Tells whether a path is a folder or is inside it. Both are absolute paths without links. */
export function isBelow(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !/^\.\.[\\/]/.test(way) && !isAbsolute(way);
}

/** Returns the root of the git repository around a folder, or the folder itself. */
function repositoryOf(folder: string): string {
  for (let above = folder; ; above = dirname(above)) {
    if (existsSync(join(above, '.git'))) return above;
    if (above === dirname(above)) return folder;
  }
}

function realpathOf(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}

import { existsSync, realpathSync } from 'node:fs';
import { dirname, isAbsolute, join, relative } from 'node:path';

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

import { existsSync, realpathSync } from 'node:fs';
import { dirname, isAbsolute, join, relative } from 'node:path';

/** What a link leads out of: the folder that was searched, or even the repository that the folder lies in. */
export type LeadsOut = 'folder' | 'repository';

/**
 * Tells whether a link that was found in a folder leads out of it.
 *
 * Both paths are absolute.
 *
 * @returns undefined when it stays in the folder, or leads nowhere.
 */
export function leadsOut(link: string, folder: string): LeadsOut | undefined {
  const target = realpathOf(link);
  const inside = realpathOf(folder);
  if (target === undefined || inside === undefined || isBelow(target, inside)) return undefined;
  return isBelow(target, repositoryOf(inside)) ? 'folder' : 'repository';
}

/** Whether a path lies in a folder or below it. Both are absolute, without links. */
export function isBelow(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !/^\.\.[\\/]/.test(way) && !isAbsolute(way);
}

/** The root of the git repository that a folder lies in, or the folder itself. */
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

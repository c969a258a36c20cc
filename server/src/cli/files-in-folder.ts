import { join } from 'node:path';
import { isOwnGlob, planFolders } from '../core';
import { fileUri } from './file-uri';
import type { RunFiles } from './run-files';
import { walkFolder } from './walk-folder';

/** The Markdown files in a folder and its subfolders. */
export interface FolderFiles {
  /** Paths that begin with the folder's; in no particular order. */
  readonly files: string[];
  /** The paths in `files` that are symbolic links. */
  readonly links: ReadonlySet<string>;
  /** The read errors, by path of the folder. */
  readonly unreadable: ReadonlyMap<string, unknown>;
}

const ignoresCase = process.platform !== 'linux';

/**
 * Finds the Markdown files in a folder and its subfolders. Hidden folders are searched if a glob of plans names them,
 * otherwise only those of a plan system, such as `.kiro/specs`. `disk` caches each listing.
 * @param folder The prefix of the returned paths, and the folder's absolute path.
 * @param planFilesOf Returns the globs of plans for a file, by its URI.
 */
export async function filesInFolder(
  { path: folder, location }: { readonly path: string; readonly location: string },
  disk: RunFiles,
  planFilesOf: (uri: string) => Promise<readonly string[]>,
): Promise<FolderFiles> {
  const files: string[] = [];
  const links = new Set<string>();
  const unreadable = new Map<string, unknown>();
  const starts = [''];
  for (let start = starts.pop(); start !== undefined; start = starts.pop()) {
    const isFlat = start.endsWith('/');
    for (const { path, entries, hidden, error } of walkFolder(
      location,
      isFlat ? start.slice(0, -1) : start,
    )) {
      if (error !== undefined) unreadable.set(joined(folder, path), error);
      for (const below of hidden) {
        const globs = await planFilesOf(fileUri(join(location, below)));
        const name = below.slice(below.lastIndexOf('/') + 1);
        if (namesFolder(globs, name)) starts.push(below);
        else starts.push(...startsBelow(below, name));
      }
      const found = entries.filter(
        ({ name, isDirectory }) => !isDirectory && (ignoresCase ? name.toLowerCase() : name).endsWith('.md'),
      );
      if (found.length === 0) continue;
      disk.noteListing(fileUri(join(location, path)), entries);
      for (const { name, isLink } of found) {
        const file = joined(folder, path === '' ? name : `${path}/${name}`);
        files.push(file);
        if (isLink) links.add(file);
      }
      if (isFlat) break;
    }
  }
  return { files, links, unreadable };
}

/** Tells whether one of the user's globs names a hidden folder. Wildcards do not match hidden folders. */
function namesFolder(globs: readonly string[], name: string): boolean {
  return globs.some((glob) => !isOwnGlob(glob) && glob.split('/').includes(name));
}

/**
 * Lists the folders at or below a hidden folder that a plan system uses. A trailing slash means that subfolders are not
 * searched.
 */
function startsBelow(below: string, name: string): string[] {
  const parent = below.slice(0, -name.length);
  return planFolders
    .filter((folder) => folder === name || folder.startsWith(`${name}/`))
    .map((folder) => `${parent}${folder}`);
}

function joined(folder: string, file: string): string {
  return folder === '.' ? file || '.' : join(folder, file);
}

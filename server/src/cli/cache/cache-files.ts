import { randomUUID } from 'node:crypto';
import { lstatSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { isBelow } from '../link-target';

// Others may write to the cache folder, and a repository may contain one. So this code writes through no links, deletes
// only files with the cache's names, and reads only regular files.

/** Backup programs recognize a cache by this tag: https://bford.info/cachedir/ */
const tag =
  'Signature: 8a477f597d28d172789f06886806bc55\n# Made by Planwright. It can be deleted at any time.\n';

/** No cache file is larger. */
const mostBytes = 16_000_000;

/** One hour: no write takes longer. */
const oldDraft = 3_600_000;

/**
 * Creates a cache folder if it does not exist. Its contents do not change.
 * @param folder An absolute path.
 * @throws If it is not a folder, cannot be created, is a link, or is below the working folder and behind a link.
 */
export function prepareFolder(folder: string, workingFolder: string): void {
  refuseLinks(folder, workingFolder);
  makeFolder(folder, true);
  if (!lstatSync(folder).isDirectory()) throw new Error('it is not a folder');
}

/** Creates a folder and its ancestors. In Node 20, `mkdir` with `recursive` never returns below /proc. */
function makeFolder(folder: string, makesParent: boolean): void {
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST' || lstatSync(folder, { throwIfNoEntry: false })?.isDirectory()) return;
    const parent = dirname(resolve(folder));
    if (code !== 'ENOENT' || !makesParent || parent === resolve(folder)) throw error;
    makeFolder(parent, true);
    makeFolder(folder, false);
  }
}

function refuseLinks(folder: string, workingFolder: string): void {
  const whole = resolve(folder);
  const here = resolve(workingFolder);
  const suspects = [whole];
  // A folder below the working folder may come from the repository.
  if (isBelow(whole, here))
    for (let above = whole; relative(here, above) !== ''; above = dirname(above)) suspects.push(above);
  for (const suspect of suspects)
    if (lstatSync(suspect, { throwIfNoEntry: false })?.isSymbolicLink())
      throw new Error(`${relative(here, suspect) || suspect} is a link`);
}

/** Returns the content of a cache file; undefined if it is missing or not a regular file of valid size. */
export function readCacheFile(path: string): string | undefined {
  try {
    const about = lstatSync(path);
    return about.isFile() && about.size <= mostBytes ? readFileSync(path, 'latin1') : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Replaces a file atomically.
 * @throws If the replacement fails; the file is then unchanged.
 */
export function replaceCacheFile(path: string, text: string): void {
  const draft = `${path}.${randomUUID()}.tmp`;
  try {
    writeFileSync(draft, text, { mode: 0o600, flag: 'wx' });
    renameSync(draft, path);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}

/** Marks a folder as a cache, and deletes the temporary files of killed runs. */
export function tidyFolder(folder: string, isOurs: (name: string) => boolean): void {
  attempt(() => writeFileSync(join(folder, 'CACHEDIR.TAG'), tag, { flag: 'wx' }));
  for (const name of namesIn(folder)) {
    const [, of = ''] = draftName.exec(name) ?? [];
    if (!isOurs(of)) continue;
    attempt(() => {
      const about = lstatSync(folder + sep + name);
      if (about.isFile() && about.mtimeMs < Date.now() - oldDraft) rmSync(folder + sep + name);
    });
  }
}

const draftName = /^(.+)\.[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\.tmp$/;

/** Lists the names in a folder; empty if it is unreadable. */
export function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function attempt(action: () => void): void {
  try {
    action();
  } catch {
    // The next run tries again.
  }
}

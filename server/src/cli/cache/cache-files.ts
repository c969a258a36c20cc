import { randomUUID } from 'node:crypto';
import { lstatSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { isBelow } from '../link-target';

// A folder of results may lie where others write as well, and a repository may bring one along. So nothing is written through
// a link, nothing is deleted that has not one of our own names, and nothing is read but regular files.

/** By this, backup programs know a cache: https://bford.info/cachedir/ */
const tag =
  'Signature: 8a477f597d28d172789f06886806bc55\n# Made by Planwright. It can be deleted at any time.\n';

/** Larger than any file of results is written. */
const mostBytes = 16_000_000;

/** An hour: longer than any file is being written. */
const oldDraft = 3_600_000;

/**
 * Makes a folder for files of results, where there is none. Nothing in it is changed.
 *
 * @param folder An absolute path.
 * @throws when it is no folder, cannot be made, or is a link, or lies behind one below the working folder.
 */
export function prepareFolder(folder: string, workingFolder: string): void {
  refuseLinks(folder, workingFolder);
  makeFolder(folder, true);
  if (!lstatSync(folder).isDirectory()) throw new Error('it is not a folder');
}

/** Makes a folder and those above it. Node's own way to do that never ends below /proc in Node 20. */
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
  // A folder below the working folder may have come with the repository.
  if (isBelow(whole, here))
    for (let above = whole; relative(here, above) !== ''; above = dirname(above)) suspects.push(above);
  for (const suspect of suspects)
    if (lstatSync(suspect, { throwIfNoEntry: false })?.isSymbolicLink())
      throw new Error(`${relative(here, suspect) || suspect} is a link`);
}

/** The content of a file; undefined where there is none, or none that could be ours. */
export function readCacheFile(path: string): string | undefined {
  try {
    const about = lstatSync(path);
    return about.isFile() && about.size <= mostBytes ? readFileSync(path, 'latin1') : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Puts a file into the folder of another one's name, in the place of what is there.
 *
 * @throws when that fails; then nothing has changed.
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

/** Marks a folder as a cache, and deletes the drafts that runs left behind which were killed. */
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

/** The names in a folder; empty when it cannot be read. */
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
    // Of no weight: the next run tries again.
  }
}

import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { DirectoryEntry } from '../core';
import { leadsToFolder } from './run-files';

/** A folder and what it holds. */
export interface WalkedFolder {
  /** From where the walk began, with forward slashes; empty for that folder itself. */
  readonly path: string;
  readonly entries: readonly DirectoryEntry[];
}

/** Folders that are read at the same time: more than Node's threads, so that these never wait. */
const mostAtOnce = 16;

/**
 * Walks through a folder and those below it, but not where nothing of the team's own is: dependencies, and hidden folders
 * but for Spec Kit's and Spec Kitty's. Links are not followed, and folders that cannot be read are passed by.
 *
 * @returns Folders in no certain order.
 */
export async function* walkFolder(from: string): AsyncGenerator<WalkedFolder> {
  const waiting = [''];
  const reading = new Set<Promise<void>>();
  const walked: WalkedFolder[] = [];
  const read = async (path: string) => {
    const found = await readdir(join(from, path), { withFileTypes: true }).catch(() => []);
    const entries = found.map((entry) => ({
      name: entry.name,
      isDirectory:
        entry.isDirectory() || (entry.isSymbolicLink() && leadsToFolder(join(from, path, entry.name))),
    }));
    for (const entry of found)
      if (entry.isDirectory() && isWalked(entry.name))
        waiting.push(path === '' ? entry.name : `${path}/${entry.name}`);
    walked.push({ path, entries });
  };
  while (waiting.length > 0 || reading.size > 0) {
    while (waiting.length > 0 && reading.size < mostAtOnce) {
      const folder: Promise<void> = read(waiting.pop()!).then(() => void reading.delete(folder));
      reading.add(folder);
    }
    await Promise.race(reading);
    yield* walked.splice(0);
  }
  // Folders that were read while the last ones were handed on.
  yield* walked;
}

function isWalked(name: string): boolean {
  return name !== 'node_modules' && (!name.startsWith('.') || name === '.specify' || name === '.kittify');
}

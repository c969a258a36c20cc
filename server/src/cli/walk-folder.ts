import { type Dirent, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { DirectoryEntry } from '../core';
import { isMissing } from '../project-files';
import { leadsToFolder } from './run-files';

/** A folder and its entries. */
export interface WalkedFolder {
  /** Path relative to the folder `from`, with forward slashes; may be empty. */
  readonly path: string;
  readonly entries: readonly WalkedEntry[];
  /** Paths of its hidden subfolders, which the walk skips, relative to the same folder. */
  readonly hidden: readonly string[];
  /** The error of reading the folder. */
  readonly error?: unknown;
}

export interface WalkedEntry extends DirectoryEntry {
  readonly isLink: boolean;
}

/**
 * Walks a folder and its subfolders, except dependencies and hidden folders. Links are not followed.
 * Reads are synchronous, which takes half the time of Node's thread pool for small folders.
 * @param start Start of the walk, relative to `from`, with forward slashes.
 * @returns Folders in no particular order.
 */
export function* walkFolder(from: string, start = ''): Generator<WalkedFolder> {
  const waiting = [start];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    let found: Dirent[];
    try {
      found = readdirSync(join(from, path), { withFileTypes: true });
    } catch (error) {
      // A folder may be deleted during the walk.
      if (!isMissing(error)) yield { path, entries: [], hidden: [], error };
      continue;
    }
    const hidden: string[] = [];
    for (const entry of found) {
      if (!entry.isDirectory() || entry.name === 'node_modules') continue;
      const below = path === '' ? entry.name : `${path}/${entry.name}`;
      if (entry.name.startsWith('.')) hidden.push(below);
      else waiting.push(below);
    }
    const entries = found.map((entry) => ({
      name: entry.name,
      isDirectory:
        entry.isDirectory() || (entry.isSymbolicLink() && leadsToFolder(join(from, path, entry.name))),
      isLink: entry.isSymbolicLink(),
    }));
    yield { path, entries, hidden };
  }
}

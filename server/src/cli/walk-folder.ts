import { type Dirent, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { DirectoryEntry } from '../core';
import { isMissing } from '../project-files';
import { leadsToFolder } from './run-files';

/** A folder and what it holds. */
export interface WalkedFolder {
  /** From where the walk began, with forward slashes; empty for that folder itself. */
  readonly path: string;
  readonly entries: readonly WalkedEntry[];
  /** The hidden folders in it that the walk passes by, from where it began. */
  readonly hidden: readonly string[];
  /** Why the folder cannot be read. */
  readonly error?: unknown;
}

export interface WalkedEntry extends DirectoryEntry {
  readonly isLink: boolean;
}

/**
 * Walks through a folder and the folders below it, except dependencies and hidden folders. Links are not followed.
 *
 * Reads while the caller waits, which for small folders takes half the time of handing each to Node's own threads.
 *
 * @param start Where the walk begins, from `from`, with forward slashes.
 * @returns Folders in no certain order.
 */
export function* walkFolder(from: string, start = ''): Generator<WalkedFolder> {
  const waiting = [start];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    let found: Dirent[];
    try {
      found = readdirSync(join(from, path), { withFileTypes: true });
    } catch (error) {
      // A folder may be deleted while others are walked.
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

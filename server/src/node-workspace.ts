import type { Dirent } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { DirectoryEntry, PlanWorkspace } from './core';

/** The files of this computer. Takes `file:` URIs; for others there is nothing. */
export class NodeWorkspace implements PlanWorkspace {
  constructor(
    readonly folders: readonly string[] = [],
    readonly environment: PlanWorkspace['environment'] = process.env,
  ) {}

  async readText(uri: string): Promise<string | undefined> {
    const path = pathOf(uri);
    return path === undefined ? undefined : orIfMissing(readFile(path, 'utf8'), undefined);
  }

  async readDirectory(uri: string): Promise<readonly DirectoryEntry[]> {
    const path = pathOf(uri);
    if (path === undefined) return [];
    const entries = await orIfMissing(readdir(path, { withFileTypes: true }), []);
    return Promise.all(
      entries.map(async (entry) => ({ name: entry.name, isDirectory: await isDirectory(path, entry) })),
    );
  }
}

/** Whether an entry is a folder, or a link to one. */
async function isDirectory(path: string, entry: Dirent): Promise<boolean> {
  if (!entry.isSymbolicLink()) return entry.isDirectory();
  const target = await stat(join(path, entry.name)).catch(() => undefined);
  return target?.isDirectory() === true;
}

/** The path that a `file:` URI stands for; undefined for others. */
export function pathOf(uri: string): string | undefined {
  try {
    return uri.startsWith('file:') ? fileURLToPath(uri) : undefined;
  } catch {
    // A URI with a host, or with an encoded slash, is no path here.
    return undefined;
  }
}

async function orIfMissing<T>(reading: Promise<T>, otherwise: T): Promise<T> {
  try {
    return await reading;
  } catch (error) {
    if (isMissing(error)) return otherwise;
    throw error;
  }
}

/** Whether an error says that there is no such file or folder. */
export function isMissing(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException;
  return code === 'ENOENT' || code === 'ENOTDIR' || code === 'ENAMETOOLONG';
}

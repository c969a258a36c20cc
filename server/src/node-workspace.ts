import { readdir, readFile } from 'node:fs/promises';
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
    return entries.map((entry) => ({ name: entry.name, isDirectory: entry.isDirectory() }));
  }
}

function pathOf(uri: string): string | undefined {
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
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'ENAMETOOLONG') return otherwise;
    throw error;
  }
}

import { fileURLToPath } from 'node:url';
import type { DirectoryEntry, PlanWorkspace } from './core';
import { type Limits, listProjectFolder, readProjectFile } from './project-files';

/** The files of this computer, see `project-files.ts`. Takes `file:` URIs; for others there is nothing. */
export class NodeWorkspace implements PlanWorkspace {
  constructor(
    readonly folders: readonly string[] = [],
    readonly environment: PlanWorkspace['environment'] = process.env,
  ) {}

  /** @param folders The open folders, as URIs. */
  async readText(uri: string, folders = this.folders): Promise<string | undefined> {
    const path = pathOf(uri);
    return path === undefined ? undefined : readProjectFile(path, limitsFrom(folders));
  }

  /** @param folders The open folders, as URIs. */
  async readDirectory(uri: string, folders = this.folders): Promise<readonly DirectoryEntry[]> {
    const path = pathOf(uri);
    return (path === undefined ? undefined : listProjectFolder(path, limitsFrom(folders))) ?? [];
  }
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

function limitsFrom(folders: readonly string[]): Limits {
  return { folders: folders.flatMap((uri) => pathOf(uri) ?? []), namedLinks: [] };
}

import type { DirectoryEntry, PlanWorkspace } from '../../server/src/core';

/** Files by URI, held in memory. A value of type Error is thrown when the file is read. */
export class MemoryWorkspace implements PlanWorkspace {
  /** Every URI whose text was asked for. */
  readonly reads: string[] = [];

  constructor(
    readonly files: Record<string, string | Error>,
    readonly folders: readonly string[] = [],
    readonly environment: Readonly<Record<string, string | undefined>> = {},
  ) {}

  async readText(uri: string): Promise<string | undefined> {
    this.reads.push(uri);
    const file = this.files[uri];
    if (file instanceof Error) throw file;
    if (file === undefined && (await this.readDirectory(uri)).length > 0)
      throw new Error('EISDIR: illegal operation on a directory, read');
    return file;
  }

  async readDirectory(uri: string): Promise<readonly DirectoryEntry[]> {
    const folder = uri.endsWith('/') ? uri : `${uri}/`;
    const entries = new Map<string, DirectoryEntry>();
    for (const file of Object.keys(this.files)) {
      if (!file.startsWith(folder)) continue;
      const [name, ...rest] = file.slice(folder.length).split('/') as [string, ...string[]];
      const isDirectory = rest.length > 0;
      if (name) entries.set(name, { name: decodeURIComponent(name), isDirectory });
    }
    return [...entries.values()];
  }
}

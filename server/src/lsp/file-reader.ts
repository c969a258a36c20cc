import type { DirectoryEntry, PlanWorkspace } from '../core';

/**
 * The server's files for one reader, such as an open plan. It records the files it reads and is notified only of their
 * changes.
 */
export class FileReader implements PlanWorkspace {
  /** Keys of the files and listings that were read, see `textKey` and `listingKey`. */
  readonly seen = new Set<string>();

  constructor(
    private readonly files: PlanWorkspace,
    /** Called when a file that was read may have changed. */
    readonly changed: () => void,
  ) {}

  readText(uri: string): Promise<string | undefined> {
    this.seen.add(textKey(uri));
    return this.files.readText(uri);
  }

  readDirectory(uri: string): Promise<readonly DirectoryEntry[]> {
    this.seen.add(listingKey(uri));
    return this.files.readDirectory(uri);
  }

  get folders(): readonly string[] {
    return this.files.folders;
  }

  get environment(): PlanWorkspace['environment'] {
    return this.files.environment;
  }
}

/** Returns the key of a file's text. */
export function textKey(uri: string): string {
  return uri;
}

/** Returns the key of a folder's listing; the trailing slash distinguishes it from a text. */
export function listingKey(uri: string): string {
  return uri.endsWith('/') ? uri : `${uri}/`;
}

/**
 * Returns a test for keys that a created or deleted file or folder affects: its own text, listings of folders around
 * it, and everything inside it, because clients may report only a folder.
 */
export function touchedBy(uri: string): (key: string) => boolean {
  const inside = listingKey(uri);
  return (key) => key === uri || (key.endsWith('/') && uri.startsWith(key)) || key.startsWith(inside);
}

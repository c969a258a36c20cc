import type { DirectoryEntry, PlanWorkspace } from '../core';

/**
 * The server's files as one reader sees them, such as an open plan: what it reads is noted, so that it is told when that
 * changes, and it alone.
 */
export class FileReader implements PlanWorkspace {
  /** What was read, by `textKey` and `listingKey`. */
  readonly seen = new Set<string>();

  constructor(
    private readonly files: PlanWorkspace,
    /** Told that something it has read is different now, or may be. */
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

/** What a file's text is noted under. */
export function textKey(uri: string): string {
  return uri;
}

/** What the list of a folder's entries is noted under: a slash at the end tells it from a text. */
export function listingKey(uri: string): string {
  return uri.endsWith('/') ? uri : `${uri}/`;
}

/**
 * Tells of keys whether what is noted under them may be different now that a file or folder came or went: it is that file,
 * lists a folder around it, or lies in that folder, since a folder may be reported without what it holds.
 */
export function touchedBy(uri: string): (key: string) => boolean {
  const inside = listingKey(uri);
  return (key) => key === uri || (key.endsWith('/') && uri.startsWith(key)) || key.startsWith(inside);
}

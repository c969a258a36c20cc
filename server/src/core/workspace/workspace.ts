/** The interface to files: on disk, in remote or virtual file systems, in a browser or in a test. URIs are strings. */
export interface PlanWorkspace {
  /** Returns a file's text; undefined if it does not exist. Throws if it cannot be read for another reason. */
  readText(uri: string): Promise<string | undefined>;
  /** Lists a folder; empty if it does not exist. */
  readDirectory(uri: string): Promise<readonly DirectoryEntry[]>;
  /**
   * Tells whether a file or folder exists under exactly this name; undefined if unknown. Omitted if it would need the
   * folder's listing anyway: callers then list the folder.
   */
  has?(uri: string): Promise<boolean | undefined>;
  /** Tells whether a folder exists and is not empty. Omitted for the same reason. Throws if unknown. */
  hasEntries?(uri: string): Promise<boolean>;
  /**
   * Lists the names in a URI's folder that its name may be a misspelling of, see `alikeNames`. Omitted for the same
   * reason. Throws if unknown.
   */
  namesLike?(uri: string): Promise<readonly string[]>;
  /** URIs of the open folders; the search for a project's root stays inside them. Empty without a limit. */
  readonly folders: readonly string[];
  /** Environment variables that the host provides, such as SPECIFY_INIT_DIR. */
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/**
 * The reason why an existing file is not read: it is a folder, a pipe or a device, too large, or a link out of the
 * project. `readText` throws an error with it as `refusal`.
 */
export type Refusal = 'folder' | 'irregular' | 'large' | 'outside';

export interface DirectoryEntry {
  readonly name: string;
  readonly isDirectory: boolean;
}

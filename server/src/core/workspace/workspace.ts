/** The one way to files: the desktop's, a remote or virtual file system's, a browser's, a test's. URIs are strings. */
export interface PlanWorkspace {
  /** A file's text; undefined when there is no such file. Throws when it cannot be read for another reason. */
  readText(uri: string): Promise<string | undefined>;
  /** What a folder holds; empty when there is no such folder. */
  readDirectory(uri: string): Promise<readonly DirectoryEntry[]>;
  /**
   * Whether a file or folder is there, by its name as it is written on disk; undefined where that cannot be told. Left out
   * where the answer would depend on no less than the folder's listing: who asks then lists it.
   */
  has?(uri: string): Promise<boolean | undefined>;
  /** Whether a folder is there and holds something. Left out for the same reason; throws when it cannot be told. */
  hasEntries?(uri: string): Promise<boolean>;
  /**
   * The names in a URI's folder that its own name may have been meant for, see `alikeNames`. Left out for the same reason;
   * throws when they cannot be told.
   */
  namesLike?(uri: string): Promise<readonly string[]>;
  /** The folders that are open; the search for a project's root does not leave them. Empty when there is no limit. */
  readonly folders: readonly string[];
  /** Environment variables the host lets us see, such as SPECIFY_INIT_DIR. */
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/**
 * Why a file is not read although it is there: it is a folder, a pipe or a device, larger than any file of ours, or at the end
 * of a link that leads out of the project. The error that `readText` throws then holds it as `refusal`.
 */
export type Refusal = 'folder' | 'irregular' | 'large' | 'outside';

export interface DirectoryEntry {
  readonly name: string;
  readonly isDirectory: boolean;
}

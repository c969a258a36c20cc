import { statSync } from 'node:fs';
import { alikeNames, type DirectoryEntry, type PlanWorkspace } from '../core';
import { pathOf } from '../node-workspace';
import { isMissing, listProjectFolder, readProjectFile } from '../project-files';
import { digest } from './digest';
import { Recent } from './recent';

/** All plans of a project read the same template and constitution, and each plan reads the files beside it. */
const textsKept = 1_000;
const foldersKept = 50_000;

/** The content of a file or folder, or the error of reading it. */
type Reading<Content> = { readonly content: Content } | { readonly error: Error };

/**
 * The files of this computer for one run, by `file:` URI. Each is read once, and only if no cached listing lacks it.
 * Reads are synchronous: other threads check other files, and Node's thread pool adds more than the cost of a 10 kB read.
 */
export class RunFiles implements PlanWorkspace {
  /** No open folders: searches for roots go up to the top. */
  readonly folders: readonly string[] = [];
  private readonly texts = new Recent<string, Reading<string | undefined>>(textsKept);
  private readonly listings = new Recent<string, Reading<Listing>>(foldersKept);

  constructor(
    readonly environment: PlanWorkspace['environment'],
    private readonly disk: Disk = diskWith([]),
  ) {}

  async readText(uri: string): Promise<string | undefined> {
    return this.textOf(uri);
  }

  async readDirectory(uri: string): Promise<readonly DirectoryEntry[]> {
    return this.listingOf(uri).entries;
  }

  async has(uri: string): Promise<boolean | undefined> {
    return this.hasNow(uri);
  }

  async hasEntries(uri: string): Promise<boolean> {
    return this.listingOf(uri).entries.length > 0;
  }

  async namesLike(uri: string): Promise<readonly string[]> {
    return this.namesLikeNow(uri);
  }

  /** The synchronous form of `namesLike`. */
  namesLikeNow(uri: string): readonly string[] {
    const slash = uri.lastIndexOf('/');
    return this.listingOf(uri.slice(0, slash)).namesLike(uri.slice(slash + 1));
  }

  /** The synchronous form of `has`. */
  hasNow(uri: string): boolean | undefined {
    const slash = uri.lastIndexOf('/');
    try {
      return this.listingOf(uri.slice(0, slash)).holds(uri.slice(slash + 1));
    } catch {
      return undefined;
    }
  }

  /** The synchronous form of `readText`. */
  textOf(uri: string): string | undefined {
    let text = this.texts.get(uri);
    if (!text) {
      if (this.isAbsent(uri)) return undefined;
      text = attempt(() => this.readNow(uri));
      this.texts.set(uri, text);
    }
    return contentOf(text);
  }

  /** Returns a folder's listing; empty if the folder does not exist. */
  listingOf(uri: string): Listing {
    const folder = uri.endsWith('/') ? uri.slice(0, -1) : uri;
    let listing = this.listings.get(folder);
    if (!listing) {
      listing = attempt(() => this.listNow(folder));
      this.listings.set(folder, listing);
    }
    return contentOf(listing);
  }

  /** Adds the listing of a folder that other code has read. */
  noteListing(uri: string, entries: readonly DirectoryEntry[]): void {
    this.listings.set(uri, { content: new Listing(entries) });
  }

  private readNow(uri: string): string | undefined {
    const path = pathOf(uri);
    return path === undefined ? undefined : orIfMissing(() => this.disk.readText(path), undefined);
  }

  private listNow(uri: string): Listing {
    const path = this.isAbsent(uri) ? undefined : pathOf(uri);
    return path === undefined ? nothing : orIfMissing(() => new Listing(this.disk.list(path)), nothing);
  }

  /** Tells whether a cached listing shows that a path does not exist. */
  private isAbsent(uri: string): boolean {
    for (let end = uri.length; ; ) {
      const slash = uri.lastIndexOf('/', end - 1);
      // Stops at the root, `file:///`.
      if (slash < 8) return false;
      const listing = this.listings.get(uri.slice(0, slash));
      if (listing) return 'content' in listing && !listing.content.mayHold(uri.slice(slash + 1, end));
      end = slash;
    }
  }
}

/** The entries of a folder, sorted by name. */
export class Listing {
  readonly entries: readonly DirectoryEntry[];
  private names: ReadonlySet<string> | undefined;
  private foldedNames: ReadonlySet<string> | undefined;
  private ownDigest: string | undefined;

  constructor(entries: readonly DirectoryEntry[]) {
    // The order on disk differs between checkouts.
    this.entries = [...entries].sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  /** Digest of the entries, sorted by name. */
  get digest(): string {
    this.ownDigest ??= digest(
      this.entries.map(({ name, isDirectory }) => (isDirectory ? `${name}/` : name)).join('\0'),
    );
    return this.ownDigest;
  }

  /** Tells whether a name from a URI is in the folder. File systems store accents in different Unicode forms. */
  holds(name: string): boolean {
    this.names ??= new Set(this.entries.map((entry) => entry.name.normalize()));
    return this.names.has(decoded(name).normalize());
  }

  /** Lists the names that a name from a URI may be a misspelling of. */
  namesLike(name: string): string[] {
    return alikeNames(
      decoded(name).normalize(),
      this.entries.map((entry) => entry.name.normalize()),
    );
  }

  /** Returns false if the folder has no such name, even on a file system that ignores case. */
  mayHold(name: string): boolean {
    this.foldedNames ??= new Set(this.entries.map((entry) => folded(entry.name)));
    return this.foldedNames.has(folded(decoded(name)));
  }
}

/** The listing of a folder that does not exist. */
export const nothing = new Listing([]);

/** Access to the disk, which tests replace to count reads. Paths are the system's. */
export interface Disk {
  readText(path: string): string | undefined;
  list(path: string): DirectoryEntry[];
}

/**
 * Returns the disk of this computer.
 * @param namedLinks See `Limits`.
 */
export function diskWith(namedLinks: readonly string[]): Disk {
  const limits = { folders: [], namedLinks };
  return {
    readText: (path) => readProjectFile(path, limits),
    list: (path) => listProjectFolder(path, limits) ?? [],
  };
}

/** Tells whether the target of a link is a folder. */
export function leadsToFolder(link: string): boolean {
  try {
    return statSync(link).isDirectory();
  } catch {
    return false;
  }
}

function attempt<Content>(read: () => Content): Reading<Content> {
  try {
    return { content: read() };
  } catch (error) {
    return { error: error as Error };
  }
}

function contentOf<Content>(reading: Reading<Content>): Content {
  if ('error' in reading) throw reading.error;
  return reading.content;
}

function orIfMissing<Content>(read: () => Content, otherwise: Content): Content {
  try {
    return read();
  } catch (error) {
    if (isMissing(error)) return otherwise;
    throw error;
  }
}

function folded(name: string): string {
  return name.normalize('NFC').toLowerCase();
}

function decoded(name: string): string {
  if (!name.includes('%')) return name;
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

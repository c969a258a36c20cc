import { statSync } from 'node:fs';
import { alikeNames, type DirectoryEntry, type PlanWorkspace } from '../core';
import { pathOf } from '../node-workspace';
import { isMissing, listProjectFolder, readProjectFile } from '../project-files';
import { digest } from './digest';
import { Recent } from './recent';

/** What is asked for again: by all plans of a project its template and its constitution, by a plan what lies beside it. */
const textsKept = 1_000;
const foldersKept = 50_000;

/** A text that was read, or why it could not be. */
type Reading<Content> = { readonly content: Content } | { readonly error: Error };

/**
 * The files of this computer as one run sees them: each is read once, however many plans ask for it, and what does not
 * stand in a folder that was listed is not asked for. Takes `file:` URIs.
 *
 * Reads while the caller waits: a run is busy with other files on other threads, and handing a read of 10 kB to Node's
 * own threads costs more than the read.
 */
export class RunFiles implements PlanWorkspace {
  /** No limit: roots are searched up to the top. */
  readonly folders: readonly string[] = [];
  private readonly texts = new Recent<string, Reading<string | undefined>>(textsKept);
  private readonly listings = new Recent<string, Reading<Listing>>(foldersKept);

  constructor(
    readonly environment: PlanWorkspace['environment'],
    private readonly disk: Disk = realDisk,
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

  /** What `has` gives, at once. */
  hasNow(uri: string): boolean | undefined {
    const slash = uri.lastIndexOf('/');
    try {
      return this.listingOf(uri.slice(0, slash)).holds(uri.slice(slash + 1));
    } catch {
      return undefined;
    }
  }

  /** What `readText` gives, at once. */
  textOf(uri: string): string | undefined {
    let text = this.texts.get(uri);
    if (!text) {
      if (this.isAbsent(uri)) return undefined;
      text = attempt(() => this.readNow(uri));
      this.texts.set(uri, text);
    }
    return contentOf(text);
  }

  /** What a folder holds, sorted by name; empty when there is no such folder. */
  listingOf(uri: string): Listing {
    const folder = uri.endsWith('/') ? uri.slice(0, -1) : uri;
    let listing = this.listings.get(folder);
    if (!listing) {
      listing = attempt(() => this.listNow(folder));
      this.listings.set(folder, listing);
    }
    return contentOf(listing);
  }

  /** Takes note of what a folder holds, for one that was listed by somebody else. */
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

  /** Whether a folder above is known not to hold the way to a file. What is not known has to be looked at. */
  private isAbsent(uri: string): boolean {
    for (let end = uri.length; ; ) {
      const slash = uri.lastIndexOf('/', end - 1);
      // Not above the root: `file:///`.
      if (slash < 8) return false;
      const listing = this.listings.get(uri.slice(0, slash));
      if (listing) return 'content' in listing && !listing.content.mayHold(uri.slice(slash + 1, end));
      end = slash;
    }
  }
}

/** What a folder holds. */
export class Listing {
  readonly entries: readonly DirectoryEntry[];
  private names: ReadonlySet<string> | undefined;
  private foldedNames: ReadonlySet<string> | undefined;
  private ownDigest: string | undefined;

  constructor(entries: readonly DirectoryEntry[]) {
    // The order on disk is another one after each checkout.
    this.entries = [...entries].sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  /** The same for the same entries. */
  get digest(): string {
    this.ownDigest ??= digest(
      this.entries.map(({ name, isDirectory }) => (isDirectory ? `${name}/` : name)).join('\0'),
    );
    return this.ownDigest;
  }

  /** Whether it holds something of that name, as it stands in a URI. File systems differ in how they write accents. */
  holds(name: string): boolean {
    this.names ??= new Set(this.entries.map((entry) => entry.name.normalize()));
    return this.names.has(decoded(name).normalize());
  }

  /** The names in it that another, as it stands in a URI, may have been meant for. */
  namesLike(name: string): string[] {
    return alikeNames(
      decoded(name).normalize(),
      this.entries.map((entry) => entry.name.normalize()),
    );
  }

  /** False when it holds nothing of that name, in whatever way the system compares names. */
  mayHold(name: string): boolean {
    this.foldedNames ??= new Set(this.entries.map((entry) => folded(entry.name)));
    return this.foldedNames.has(folded(decoded(name)));
  }
}

/** What a folder holds that is not there. */
export const nothing = new Listing([]);

/** The way to the disk, so that tests can count what goes over it. Paths are the system's. */
export interface Disk {
  readText(path: string): string | undefined;
  list(path: string): DirectoryEntry[];
}

/** This computer's. */
export const realDisk: Disk = {
  readText: (path) => readProjectFile(path, []),
  list: (path) => listProjectFolder(path, []) ?? [],
};

/** Whether there is a folder at the end of a link. */
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

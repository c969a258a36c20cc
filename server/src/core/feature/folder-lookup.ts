import { folderOf, isInside, join, nameOf } from '../workspace/uris';
import type { DirectoryEntry } from '../workspace/workspace';
import { isFault, notLoaded, type WorkspaceReader } from '../workspace/workspace-reader';
import { alikeNames, isSameButCase } from './alike-names';

/** No plan refers to more folders; further folders count as unknown. */
const mostListings = 200;

/**
 * Looks up files in the listings of their folders. Each folder is listed at most once, because the links of a plan lead
 * to few folders.
 */
export class FolderLookup {
  private readonly listings = new Map<string, ReadonlyMap<string, DirectoryEntry> | undefined>();

  /** @param boundary URI of a folder; nothing outside it is looked up. */
  constructor(
    private readonly files: WorkspaceReader,
    private readonly boundary: string,
  ) {}

  /**
   * Returns a folder's entries by name in Unicode's form NFC; empty for a folder that does not exist.
   * @returns undefined if unknown.
   */
  entries(folder: string): ReadonlyMap<string, DirectoryEntry> | undefined {
    if (this.listings.has(folder)) return this.listings.get(folder);
    if (!isInside(folder, this.boundary)) return undefined;
    if (this.listings.size >= mostListings) return undefined;
    const listing = this.list(folder);
    this.listings.set(folder, listing);
    return listing;
  }

  /**
   * Tells whether a file or folder exists.
   * @returns undefined if unknown.
   */
  has(uri: string): boolean | undefined {
    if (isInside(this.boundary, uri)) return isInside(uri, this.boundary) ? true : undefined;
    const folder = folderOf(uri);
    if (!isInside(folder, this.boundary)) return undefined;
    if (this.files.answers('has')) return this.files.has(uri);
    return this.entries(folder)?.has(nameOf(uri).normalize());
  }

  /**
   * Returns a URI with the spelling of names on disk. Descends from an existing folder and stops at the first missing
   * name, so a wrong path costs one lookup, however deep it is.
   * @param from URI of an existing folder. The search starts at the nearest common ancestor.
   * @returns undefined if the file does not exist.
   */
  asOnDisk(uri: string, from: string): string | undefined {
    let folder = sharedFolder(uri, from);
    for (const name of uri.slice(folder.length).split('/')) {
      if (name === '') continue;
      const next = this.entryOnDisk(folder, name);
      if (next === undefined) return undefined;
      folder = next;
    }
    return folder;
  }

  /**
   * Lists the names in a folder that a name may be a misspelling of, see `alikeNames`; empty if unknown.
   * @param name In Unicode's form NFC.
   */
  namesLike(folder: string, name: string): readonly string[] {
    if (!isInside(folder, this.boundary)) return [];
    if (this.files.answers('namesLike')) return this.files.namesLike(join(folder, name));
    return alikeNames(name, this.entries(folder)?.keys() ?? []);
  }

  /** Returns the URI of a folder's entry, ignoring the case of its name. */
  private entryOnDisk(folder: string, nameInUri: string): string | undefined {
    const uri = `${folder.replace(/(?<!\/)\/$/, '')}/${nameInUri}`;
    const isThere = this.has(uri);
    if (isThere !== false) return isThere ? uri : undefined;
    const name = nameOf(uri).normalize();
    for (const other of this.namesLike(folder, name))
      if (isSameButCase(other, name)) return join(folder, other);
    return undefined;
  }

  private list(folder: string): ReadonlyMap<string, DirectoryEntry> | undefined {
    const entries = this.files.entries(folder);
    if (isFault(entries) || entries === notLoaded) return undefined;
    // File systems store accents in different Unicode forms.
    return new Map(entries.map((entry) => [entry.name.normalize(), entry]));
  }
}

/** Returns the URI of the innermost folder that contains both a file and another folder, at any depth. */
function sharedFolder(uri: string, folder: string): string {
  for (let shared = folder; ; ) {
    const above = folderOf(shared);
    if (uri.startsWith(shared.endsWith('/') ? shared : `${shared}/`) || above === shared) return shared;
    shared = above;
  }
}

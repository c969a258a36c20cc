import { folderOf, isInside, join, nameOf } from '../workspace/uris';
import type { DirectoryEntry } from '../workspace/workspace';
import { isFault, notLoaded, type WorkspaceReader } from '../workspace/workspace-reader';
import { alikeNames, isSameButCase } from './alike-names';

/** More folders than any plan's links and paths lie in; beyond it nothing is known. */
const mostListings = 200;

/**
 * Whether files are there, told by the listings of their folders. Each folder is listed once, and none too many are; each
 * answer is kept, for the links of a plan lead to the same few places.
 */
export class FolderLookup {
  private readonly listings = new Map<string, ReadonlyMap<string, DirectoryEntry> | undefined>();

  /** @param boundary The folder outside of which nothing is looked at, as a URI. */
  constructor(
    private readonly files: WorkspaceReader,
    private readonly boundary: string,
  ) {}

  /**
   * What a folder holds, by name; empty for a folder that is not there.
   *
   * @returns undefined when it cannot be told.
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
   * Whether a file or folder is there.
   *
   * @returns undefined when it cannot be told.
   */
  has(uri: string): boolean | undefined {
    if (isInside(this.boundary, uri)) return isInside(uri, this.boundary) ? true : undefined;
    const folder = folderOf(uri);
    if (!isInside(folder, this.boundary)) return undefined;
    if (this.files.answers('has')) return this.files.has(uri);
    return this.entries(folder)?.has(nameOf(uri).normalize());
  }

  /**
   * The file or folder at a URI with its names written as they are on disk. Goes down from a folder that is there, name by
   * name, and no further than files are: a path to nowhere costs one look-up, however deep it is.
   *
   * @param from A folder that is there, as a URI. What lies beside it or above is found from the folder that both share.
   * @returns undefined when there is no such file.
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
   * The names in a folder that another name may have been meant for, see `alikeNames`; none when they cannot be told.
   *
   * @param name In Unicode's form NFC.
   */
  namesLike(folder: string, name: string): readonly string[] {
    if (!isInside(folder, this.boundary)) return [];
    if (this.files.answers('namesLike')) return this.files.namesLike(join(folder, name));
    return alikeNames(name, this.entries(folder)?.keys() ?? []);
  }

  /** The entry of a folder by a name as it stands in a URI, in whatever case. */
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
    // File systems differ in how they write accents.
    return new Map(entries.map((entry) => [entry.name.normalize(), entry]));
  }
}

/** The innermost folder that holds both a file and, at whatever depth, another folder; all as URIs. */
function sharedFolder(uri: string, folder: string): string {
  for (let shared = folder; ; ) {
    const above = folderOf(shared);
    if (uri.startsWith(shared.endsWith('/') ? shared : `${shared}/`) || above === shared) return shared;
    shared = above;
  }
}

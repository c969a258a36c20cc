import { folderOf, isInside, join, nameOf } from '../workspace/uris';
import type { DirectoryEntry, PlanWorkspace } from '../workspace/workspace';
import { alikeNames, isSameButCase } from './alike-names';

/** More folders than any plan's links and paths lie in; beyond it nothing is known. */
const mostListings = 200;

/**
 * Whether files are there, told by the listings of their folders. Each folder is listed once, and none too many are; each
 * answer is kept, for the links of a plan lead to the same few places.
 */
export class FolderLookup {
  private readonly listings = new Map<string, Promise<ReadonlyMap<string, DirectoryEntry> | undefined>>();
  private readonly answers = new Map<string, Promise<boolean | undefined>>();

  /** @param boundary The folder outside of which nothing is looked at, as a URI. */
  constructor(
    private readonly workspace: PlanWorkspace,
    private readonly boundary: string,
  ) {}

  /**
   * What a folder holds, by name; empty for a folder that is not there.
   *
   * @returns undefined when it cannot be told.
   */
  entries(folder: string): Promise<ReadonlyMap<string, DirectoryEntry> | undefined> {
    const known = this.listings.get(folder);
    if (known) return known;
    if (!isInside(folder, this.boundary)) return Promise.resolve(undefined);
    if (this.listings.size >= mostListings) return Promise.resolve(undefined);
    const listing = this.list(folder);
    this.listings.set(folder, listing);
    return listing;
  }

  /**
   * Whether a file or folder is there.
   *
   * @returns undefined when it cannot be told.
   */
  has(uri: string): Promise<boolean | undefined> {
    return keptIn(this.answers, uri, () => this.ask(uri));
  }

  /**
   * The file or folder at a URI with its names written as they are on disk. Goes down from a folder that is there, name by
   * name, and no further than files are: a path to nowhere costs one look-up, however deep it is.
   *
   * @param from A folder that is there, as a URI. What lies beside it or above is found from the folder that both share.
   * @returns undefined when there is no such file.
   */
  async asOnDisk(uri: string, from: string): Promise<string | undefined> {
    let folder = sharedFolder(uri, from);
    for (const name of uri.slice(folder.length).split('/')) {
      if (name === '') continue;
      const next = await this.entryOnDisk(folder, name);
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
  async namesLike(folder: string, name: string): Promise<readonly string[]> {
    if (!isInside(folder, this.boundary)) return [];
    try {
      if (this.workspace.namesLike) return await this.workspace.namesLike(join(folder, name));
    } catch {
      return [];
    }
    return alikeNames(name, (await this.entries(folder))?.keys() ?? []);
  }

  private async ask(uri: string): Promise<boolean | undefined> {
    if (isInside(this.boundary, uri)) return isInside(uri, this.boundary) ? true : undefined;
    const folder = folderOf(uri);
    if (!isInside(folder, this.boundary)) return undefined;
    if (this.workspace.has) return this.workspace.has(uri);
    return (await this.entries(folder))?.has(nameOf(uri).normalize());
  }

  /** The entry of a folder by a name as it stands in a URI, in whatever case. */
  private async entryOnDisk(folder: string, nameInUri: string): Promise<string | undefined> {
    const uri = `${folder.replace(/(?<!\/)\/$/, '')}/${nameInUri}`;
    if (await this.has(uri)) return uri;
    const name = nameOf(uri).normalize();
    for (const other of await this.namesLike(folder, name))
      if (isSameButCase(other, name)) return join(folder, other);
    return undefined;
  }

  private async list(folder: string): Promise<ReadonlyMap<string, DirectoryEntry> | undefined> {
    try {
      const entries = await this.workspace.readDirectory(folder);
      // File systems differ in how they write accents.
      return new Map(entries.map((entry) => [entry.name.normalize(), entry]));
    } catch {
      return undefined;
    }
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

function keptIn<Answer>(answers: Map<string, Answer>, uri: string, ask: () => Answer): Answer {
  let answer = answers.get(uri);
  if (answer === undefined) {
    answer = ask();
    answers.set(uri, answer);
  }
  return answer;
}

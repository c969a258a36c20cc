import { folderOf, nameOf } from '../context/places';
import type { DirectoryEntry, PlanWorkspace } from '../workspace';

/** More folders than any plan's links and paths lie in; beyond it nothing is known. */
const mostListings = 200;

/** Whether files are there, told by the listings of their folders. Each folder is listed once, and none too many are. */
export class FolderLookup {
  private readonly listings = new Map<string, Promise<ReadonlyMap<string, DirectoryEntry> | undefined>>();

  constructor(private readonly workspace: PlanWorkspace) {}

  /**
   * What a folder holds, by name; empty for a folder that is not there.
   *
   * @returns undefined when it cannot be told.
   */
  entries(folder: string): Promise<ReadonlyMap<string, DirectoryEntry> | undefined> {
    const known = this.listings.get(folder);
    if (known) return known;
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
  async has(uri: string): Promise<boolean | undefined> {
    const folder = folderOf(uri);
    if (folder === uri) return true;
    if (this.workspace.has) return this.workspace.has(uri);
    return (await this.entries(folder))?.has(nameOf(uri).normalize());
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

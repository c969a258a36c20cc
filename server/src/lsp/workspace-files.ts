import type { TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { DirectoryEntry, PlanWorkspace } from '../core';
import { FileReader, listingKey, textKey, touchedBy } from './file-reader';

/** Access to files for some URIs. The open folders limit the targets of links. */
export interface FileSource {
  takes(uri: string): boolean;
  readText(uri: string, folders: readonly string[]): Promise<string | undefined>;
  readDirectory(uri: string, folders: readonly string[]): Promise<readonly DirectoryEntry[]>;
}

/**
 * The server's files: open documents as in the editor, others from the first source that accepts the URI. Results are
 * cached until they change, so that typing causes no reads. All files that are read are watched.
 */
export class WorkspaceFiles implements PlanWorkspace {
  private readonly texts = new Map<string, Promise<string | undefined>>();
  private readonly listings = new Map<string, Promise<readonly DirectoryEntry[]>>();
  private readonly readers = new Set<FileReader>();
  /** Deleted files whose text an editor may still hold. They count as missing. */
  private readonly deleted = new Set<string>();

  /** Called for each read with its `textKey` or `listingKey`. */
  onRead: (key: string) => void = () => {};

  constructor(
    private readonly documents: Pick<TextDocuments<TextDocument>, 'get'>,
    private readonly sources: readonly FileSource[],
    public folders: readonly string[],
    readonly environment: PlanWorkspace['environment'],
  ) {}

  readText(uri: string): Promise<string | undefined> {
    return this.kept(this.texts, textKey(uri), async () => {
      const open = this.deleted.has(uri) ? undefined : this.documents.get(uri);
      return open ? open.getText() : this.sourceOf(uri)?.readText(uri, this.folders);
    });
  }

  readDirectory(uri: string): Promise<readonly DirectoryEntry[]> {
    return this.kept(this.listings, listingKey(uri), async () => {
      return (await this.sourceOf(uri)?.readDirectory(uri, this.folders)) ?? [];
    });
  }

  /** Returns the saved files without caches and open documents. Reads are not watched. */
  now(): PlanWorkspace {
    return new WorkspaceFiles({ get: () => undefined }, this.sources, this.folders, this.environment);
  }

  /** Returns the files without caches, but with open documents. Reads are not watched. */
  anew(): PlanWorkspace {
    const get = (uri: string) => (this.deleted.has(uri) ? undefined : this.documents.get(uri));
    return new WorkspaceFiles({ get }, this.sources, this.folders, this.environment);
  }

  /** Returns the files for one reader, which is notified of changes in the files it reads. */
  readBy(changed: () => void): FileReader {
    const reader = new FileReader(this, changed);
    this.readers.add(reader);
    return reader;
  }

  /** Releases a reader, and the cache entries that no other reader uses. */
  leave(reader: FileReader): void {
    this.readers.delete(reader);
    const others = [...this.readers];
    for (const key of reader.seen) if (!others.some(({ seen }) => seen.has(key))) this.forget(key);
  }

  /** Returns the keys of all files and listings that valid results depend on, see `textKey` and `listingKey`. */
  read(): ReadonlySet<string> {
    const byReaders = [...this.readers].flatMap(({ seen }) => [...seen]);
    return new Set([...this.texts.keys(), ...this.listings.keys(), ...byReaders]);
  }

  /**
   * Invalidates the cache entries that a changed file affects, and notifies their readers.
   * @param cameOrWent Whether the file was created or deleted. Otherwise only its text changed.
   * @returns Whether any reader is affected.
   */
  change(uri: string, cameOrWent: boolean): boolean {
    // This runs for each edit of any document, so the common case is fast.
    if (!cameOrWent) return this.tell(({ seen }) => seen.has(textKey(uri)), [textKey(uri)]);
    const isNew = touchedBy(uri);
    const kept = [...this.texts.keys(), ...this.listings.keys()];
    return this.tell(({ seen }) => [...seen].some(isNew), kept.filter(isNew));
  }

  /** Invalidates all files of a reader and notifies it, because the client's watcher may miss changes. */
  readAnew(reader: FileReader): void {
    for (const key of reader.seen) this.forget(key);
    reader.changed();
  }

  /** Invalidates all files and notifies all readers. */
  changeAll(): void {
    this.texts.clear();
    this.listings.clear();
    for (const reader of this.readers) reader.changed();
  }

  /** Records that a file was deleted or exists again. */
  noteDeleted(uri: string, deleted: boolean): void {
    if (deleted) this.deleted.add(uri);
    else this.deleted.delete(uri);
  }

  private tell(concerns: (reader: FileReader) => boolean, keys: readonly string[]): boolean {
    for (const key of keys) this.forget(key);
    const concerned = [...this.readers].filter(concerns);
    for (const reader of concerned) reader.changed();
    return concerned.length > 0;
  }

  private forget(key: string): void {
    this.texts.delete(key);
    this.listings.delete(key);
  }

  private sourceOf(uri: string): FileSource | undefined {
    return this.sources.find((source) => source.takes(uri));
  }

  private kept<T>(answers: Map<string, Promise<T>>, key: string, read: () => Promise<T>): Promise<T> {
    const known = answers.get(key);
    if (known) return known;
    this.onRead(key);
    const answer = read();
    answers.set(key, answer);
    // Failures are not cached, so the next call tries again.
    answer.catch(() => {
      if (answers.get(key) === answer) answers.delete(key);
    });
    return answer;
  }
}

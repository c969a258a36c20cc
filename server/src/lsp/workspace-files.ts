import type { TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { DirectoryEntry, PlanWorkspace } from '../core';
import { FileReader, listingKey, textKey, touchedBy } from './file-reader';

/** A way to files for the URIs that it takes on. The open folders tell it what a link may lead to. */
export interface FileSource {
  takes(uri: string): boolean;
  readText(uri: string, folders: readonly string[]): Promise<string | undefined>;
  readDirectory(uri: string, folders: readonly string[]): Promise<readonly DirectoryEntry[]>;
}

/**
 * The server's files: what is open in the editor as it stands there, everything else from the first source that takes
 * its URI on; what no source takes on is not there. What was read is kept until it changes, so that nothing is read again
 * while somebody types. Whatever is read here is watched as well: there is no list of the files that matter.
 */
export class WorkspaceFiles implements PlanWorkspace {
  private readonly texts = new Map<string, Promise<string | undefined>>();
  private readonly listings = new Map<string, Promise<readonly DirectoryEntry[]>>();
  private readonly readers = new Set<FileReader>();
  /** Files that are gone although an editor may still hold their text: what is deleted governs nothing. */
  private readonly deleted = new Set<string>();

  /** Told what is read, by `textKey` or `listingKey`. */
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

  /** The same files as they are saved now, past what is kept and what is open. Nothing read there is watched. */
  now(): PlanWorkspace {
    return new WorkspaceFiles({ get: () => undefined }, this.sources, this.folders, this.environment);
  }

  /** The same files read anew, and what is open as it stands in the editor. Nothing read there is watched. */
  anew(): PlanWorkspace {
    const get = (uri: string) => (this.deleted.has(uri) ? undefined : this.documents.get(uri));
    return new WorkspaceFiles({ get }, this.sources, this.folders, this.environment);
  }

  /** The same files for one reader, which is told when anything that it has read changes. */
  readBy(changed: () => void): FileReader {
    const reader = new FileReader(this, changed);
    this.readers.add(reader);
    return reader;
  }

  /** Ends what `readBy` has begun, and lets go what nobody else has read. */
  leave(reader: FileReader): void {
    this.readers.delete(reader);
    const others = [...this.readers];
    for (const key of reader.seen) if (!others.some(({ seen }) => seen.has(key))) this.forget(key);
  }

  /** All that an answer which still counts was given from, by `textKey` and `listingKey`. */
  read(): ReadonlySet<string> {
    const byReaders = [...this.readers].flatMap(({ seen }) => [...seen]);
    return new Set([...this.texts.keys(), ...this.listings.keys(), ...byReaders]);
  }

  /**
   * Forgets what may be different because a file has changed, and tells those who have read it.
   *
   * @param cameOrWent Whether the file was created or deleted; if not, only its text is another.
   * @returns Whether anybody had read it.
   */
  change(uri: string, cameOrWent: boolean): boolean {
    // Every keystroke in any document comes by here.
    if (!cameOrWent) return this.tell(({ seen }) => seen.has(textKey(uri)), [textKey(uri)]);
    const isNew = touchedBy(uri);
    const kept = [...this.texts.keys(), ...this.listings.keys()];
    return this.tell(({ seen }) => [...seen].some(isNew), kept.filter(isNew));
  }

  /** Forgets what one reader has read, and tells it: somebody else's watcher may have missed a change. */
  readAnew(reader: FileReader): void {
    for (const key of reader.seen) this.forget(key);
    reader.changed();
  }

  /** Forgets everything, and tells every reader. */
  changeAll(): void {
    this.texts.clear();
    this.listings.clear();
    for (const reader of this.readers) reader.changed();
  }

  /** Takes note that a file was deleted, or is there again. */
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
    // A failure is for the one who asked; the next one tries again.
    answer.catch(() => {
      if (answers.get(key) === answer) answers.delete(key);
    });
    return answer;
  }
}

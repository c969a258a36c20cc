import type { TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { DirectoryEntry, PlanWorkspace } from '../core';

/** A way to files for the URIs that it takes on. */
export interface FileSource extends Pick<PlanWorkspace, 'readText' | 'readDirectory'> {
  takes(uri: string): boolean;
}

/**
 * The server's files: what is open in the editor as it stands there, everything else from the first source that takes
 * its URI on; what no source takes on is not there. What was read is kept until it is forgotten, so that nothing is read
 * again while somebody types.
 */
export class WorkspaceFiles implements PlanWorkspace {
  private readonly texts = new Map<string, Promise<string | undefined>>();
  private readonly listings = new Map<string, Promise<readonly DirectoryEntry[]>>();

  /** Files that are gone although an editor may still hold their text: what is deleted governs nothing. */
  private readonly deleted = new Set<string>();

  constructor(
    private readonly documents: TextDocuments<TextDocument>,
    private readonly sources: readonly FileSource[],
    public folders: readonly string[],
    readonly environment: PlanWorkspace['environment'],
  ) {}

  readText(uri: string): Promise<string | undefined> {
    return kept(this.texts, uri, async () => {
      const open = this.deleted.has(uri) ? undefined : this.documents.get(uri);
      return open ? open.getText() : this.sourceOf(uri)?.readText(uri);
    });
  }

  readDirectory(uri: string): Promise<readonly DirectoryEntry[]> {
    return kept(this.listings, withoutSlash(uri), async () => {
      return (await this.sourceOf(uri)?.readDirectory(uri)) ?? [];
    });
  }

  /** The same files as they are now, past what is kept. */
  now(): PlanWorkspace {
    const files = new WorkspaceFiles(this.documents, this.sources, this.folders, this.environment);
    for (const uri of this.deleted) files.noteDeleted(uri, true);
    return files;
  }

  /** Whether a file's text was asked for, be it there or not. */
  hasRead(uri: string): boolean {
    return this.texts.has(uri);
  }

  /** Whether a file's coming or going may change an answer that was given: it was read, or a folder around it listed. */
  hasSeen(uri: string): boolean {
    if (this.texts.has(uri)) return true;
    for (let end = uri.lastIndexOf('/'); end > 0; end = uri.lastIndexOf('/', end - 1))
      if (this.listings.has(uri.slice(0, end))) return true;
    // A folder is reported without what it holds.
    const inside = `${withoutSlash(uri)}/`;
    return [...this.texts.keys(), ...this.listings.keys()].some((seen) => `${seen}/`.startsWith(inside));
  }

  /** Takes note that a file was deleted, or is there again. */
  noteDeleted(uri: string, deleted: boolean): void {
    if (deleted) this.deleted.add(uri);
    else this.deleted.delete(uri);
  }

  /** Forgets everything that was read. */
  forget(): void {
    this.texts.clear();
    this.listings.clear();
  }

  private sourceOf(uri: string): FileSource | undefined {
    return this.sources.find((source) => source.takes(uri));
  }
}

function kept<T>(answers: Map<string, Promise<T>>, uri: string, read: () => Promise<T>): Promise<T> {
  const known = answers.get(uri);
  if (known) return known;
  const answer = read();
  answers.set(uri, answer);
  // A failure is for the one who asked; the next one tries again.
  answer.catch(() => answers.delete(uri));
  return answer;
}

function withoutSlash(uri: string): string {
  return uri.endsWith('/') ? uri.slice(0, -1) : uri;
}

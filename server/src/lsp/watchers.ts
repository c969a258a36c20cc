import { type Connection, DidChangeWatchedFilesNotification, type Disposable } from 'vscode-languageserver';
import type { WorkspaceFiles } from './workspace-files';

/** Spec Kit's folder. Its files change together with the folder, so it is watched as a whole. */
const specKit = '**/.specify/**';

/** Long enough to read the files that one plan depends on. */
const pause = 50;

/**
 * Registers watchers for the files that were read, by name. There are none before a plan is open, and never more than
 * two.
 */
export class Watchers {
  private current: Promise<Disposable | undefined> | undefined;
  private watched: ReadonlySet<string> = new Set();
  private waiting: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly connection: Connection,
    private readonly files: WorkspaceFiles,
  ) {}

  /** Watches the files that are read from now on. */
  start(): void {
    this.files.onRead = (key) => {
      if (isWatched(key) && !this.watched.has(patternOf(key)))
        this.waiting ??= setTimeout(() => this.register(), pause);
    };
  }

  private register(): void {
    this.waiting = undefined;
    this.watched = new Set([...this.files.read()].filter(isWatched).map(patternOf));
    const isWanted = (pattern: string) => pattern !== specKit && !this.isListed(pattern);
    const names = [...this.watched].filter(isWanted).sort();
    const globs = [specKit, ...(names.length > 0 ? [`**/{${names.join(',')}}`] : [])];
    const watchers = globs.map((globPattern) => ({ globPattern }));
    const before = this.current;
    this.current = this.connection.client
      .register(DidChangeWatchedFilesNotification.type, { watchers })
      .catch(() => {
        this.connection.console.warn('Changes of templates and constitutions on disk go unseen.');
        return undefined;
      });
    // Disposing earlier would miss changes in between.
    void this.current.then(async () => (await before)?.dispose());
  }

  /** Tells whether the folder of a file is watched already. */
  private isListed(pattern: string): boolean {
    const folder = `/${pattern.slice(0, pattern.lastIndexOf('/'))}/*`;
    return !pattern.endsWith('*') && [...this.watched].some((other) => `/${other}`.endsWith(folder));
  }
}

/**
 * Tells whether changes of a read file matter. A repository's root does not move, but git changes `.git` often; files
 * at the root of a file system belong to no project.
 */
function isWatched(key: string): boolean {
  return !key.endsWith('/.git') && !/^[^/]*\/*$/.test(key);
}

/**
 * Returns the glob for a read file, by its name and its folder's, or for a listing, by the last two names of the
 * folder. Reports of other files with such names do no harm.
 */
function patternOf(key: string): string {
  if (key.includes('/.specify/')) return specKit;
  // Removes the scheme. A folder may be at the root.
  const names = key.split('/').slice(1).filter(Boolean).slice(-2);
  return (key.endsWith('/') ? [...names, '*'] : names).map(inGlob).join('/');
}

/** Escapes a name for a glob: special characters become `?`. */
function inGlob(name: string): string {
  if (name === '*') return name;
  try {
    return decodeURIComponent(name).replace(/[[\]{}()*?!,\\]/g, '?');
  } catch {
    return '*';
  }
}

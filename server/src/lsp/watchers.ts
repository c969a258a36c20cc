import { type Connection, DidChangeWatchedFilesNotification, type Disposable } from 'vscode-languageserver';
import type { WorkspaceFiles } from './workspace-files';

/** Spec Kit's own folder. What it holds comes and goes by the folder, so that it is watched as a whole. */
const specKit = '**/.specify/**';

/** Long enough for what one plan is judged by to be read. */
const pause = 50;

/**
 * Has the client watch what was read, as names of files and folders: nothing before the first plan is open, and two
 * watchers at most, however many plans are.
 */
export class Watchers {
  private current: Promise<Disposable | undefined> | undefined;
  private watched: ReadonlySet<string> = new Set();
  private waiting: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly connection: Connection,
    private readonly files: WorkspaceFiles,
  ) {}

  /** Watches what is read from now on. */
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
    // Only then, or changes in between would be missed.
    void this.current.then(async () => (await before)?.dispose());
  }

  /** Whether the folder that a file lies in is watched anyway. */
  private isListed(pattern: string): boolean {
    const folder = `/${pattern.slice(0, pattern.lastIndexOf('/'))}/*`;
    return !pattern.endsWith('*') && [...this.watched].some((other) => `/${other}`.endsWith(folder));
  }
}

/**
 * Whether something that was read may change in a way that matters: where a repository begins stays, but git is busy there;
 * and what stands at the very top of a file system is no project's.
 */
function isWatched(key: string): boolean {
  return !key.endsWith('/.git') && !/^[^/]*\/*$/.test(key);
}

/**
 * The glob for what was read: a file by its name and its folder's, the entries of a folder by its last two names. What else
 * has such names is told as well, and does no harm.
 */
function patternOf(key: string): string {
  if (key.includes('/.specify/')) return specKit;
  // Without the scheme; a folder may stand at the very top.
  const names = key.split('/').slice(1).filter(Boolean).slice(-2);
  return (key.endsWith('/') ? [...names, '*'] : names).map(inGlob).join('/');
}

/** A name as it stands in a glob; what has a meaning there may be any character. */
function inGlob(name: string): string {
  if (name === '*') return name;
  try {
    return decodeURIComponent(name).replace(/[[\]{}()*?!,\\]/g, '?');
  } catch {
    return '*';
  }
}

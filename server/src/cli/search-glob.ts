import { type Dirent, readdir } from 'node:fs';
import { glob } from 'tinyglobby';
import { isMissing } from '../project-files';

const ignoresCase = process.platform !== 'linux';

type Listed = (error: NodeJS.ErrnoException | null, entries: Dirent[]) => void;

/**
 * The files that fit a glob, hidden ones included. Links to folders are not followed.
 *
 * @param pattern With forward slashes, from `folder`.
 * @param folder An absolute path.
 * @param onUnreadable Told of each folder that cannot be read.
 */
export function searchGlob(
  pattern: string,
  folder: string,
  onUnreadable: (folder: string, error: unknown) => void,
): Promise<string[]> {
  const list = (path: string, options: { withFileTypes: true }, listed: Listed) =>
    readdir(path, options, (error, entries) => {
      if (error && !isMissing(error)) onUnreadable(path, error);
      listed(error, entries);
    });
  return glob(pattern, {
    cwd: folder,
    ignore: ['**/node_modules/**'],
    dot: true,
    followSymbolicLinks: false,
    expandDirectories: false,
    caseSensitiveMatch: !ignoresCase,
    fs: { readdir: list as typeof readdir },
  });
}

/** The folder that everything a glob fits lies in: the parts of it that stand for themselves. */
export function folderOfGlob(pattern: string): string {
  const parts = pattern.split('/').slice(0, -1);
  const first = parts.findIndex((part) => /[*?[\]{}()!+@\\]/.test(part));
  const fixed = (first < 0 ? parts : parts.slice(0, first)).join('/');
  return fixed === '' && pattern.startsWith('/') ? '/' : fixed || '.';
}

import { type Dirent, readdir } from 'node:fs';
import { glob } from 'tinyglobby';
import { isMissing } from '../project-files';

const ignoresCase = process.platform !== 'linux';

type Listed = (error: NodeJS.ErrnoException | null, entries: Dirent[]) => void;

/**
 * Finds the files that match a glob, including hidden ones. Links to folders are not followed.
 * @param pattern With forward slashes, relative to `folder`.
 * @param folder An absolute path.
 * @param onUnreadable Called for each unreadable folder.
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

/** Returns the folder that contains all matches of a glob: its leading parts without wildcards. */
export function folderOfGlob(pattern: string): string {
  const parts = pattern.split('/').slice(0, -1);
  const first = parts.findIndex((part) => /[*?[\]{}()!+@\\]/.test(part));
  const fixed = (first < 0 ? parts : parts.slice(0, first)).join('/');
  return fixed === '' && pattern.startsWith('/') ? '/' : fixed || '.';
}

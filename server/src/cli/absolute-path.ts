import { isAbsolute, resolve } from 'node:path';

/**
 * Returns the absolute form of a path relative to a folder. On POSIX the path is only prefixed, so that `..` behind a
 * symbolic link and a trailing slash keep their meaning. An empty path stays empty.
 */
export function absolutePath(path: string, folder: string): string {
  if (path === '' || isAbsolute(path)) return path;
  return process.platform === 'win32' ? resolve(folder, path) : `${folder === '/' ? '' : folder}/${path}`;
}

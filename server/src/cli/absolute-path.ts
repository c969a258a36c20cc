import { isAbsolute, resolve } from 'node:path';

/**
 * The absolute form of a path that leads from a folder. On POSIX the path is only prefixed: `..` behind a symbolic link leads
 * where the system leads it, and a slash at the end still demands a folder. An empty path stays empty.
 */
export function absolutePath(path: string, folder: string): string {
  if (path === '' || isAbsolute(path)) return path;
  return process.platform === 'win32' ? resolve(folder, path) : `${folder === '/' ? '' : folder}/${path}`;
}

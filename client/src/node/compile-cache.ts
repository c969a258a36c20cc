import { lstatSync, mkdirSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';

/**
 * Returns the folder for Node.js's cache of the server's compiled code, and creates it if needed. Node.js runs the code
 * in it without checking the owner, so only the user may have write access.
 * @param storage Absolute path of the extension's storage, outside any workspace.
 * @returns undefined if no safe folder exists; the server then starts without a cache.
 */
export function compileCacheFolder(storage: string): string | undefined {
  if (!isAbsolute(storage)) return undefined;
  const folder = join(storage, 'compiled');
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    return isOwn(storage, 0o002) && isOwn(folder, 0o077) ? folder : undefined;
  } catch {
    return undefined;
  }
}

/** Tells whether a path is a folder of the user, not a link, without permissions for others in the mask. */
function isOwn(path: string, others: number): boolean {
  const about = lstatSync(path);
  if (!about.isDirectory()) return false;
  // Windows reports no owner or mode; access lists protect the user's profile.
  if (process.getuid === undefined) return true;
  return about.uid === process.getuid() && (about.mode & others) === 0;
}

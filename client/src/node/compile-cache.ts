import { lstatSync, mkdirSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';

/**
 * The folder in which Node.js may keep the server's compiled code, made when it is missing. Node.js runs what it finds there
 * and checks no owner, so the folder must be one that nobody but the user can write to.
 *
 * @param storage The extension's own storage, outside of any workspace; an absolute path.
 * @returns undefined where no such folder can be had; the server then starts without.
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

/** Whether a path is a folder of the user's own, no link, and grants others none of the permissions in a mask. */
function isOwn(path: string, others: number): boolean {
  const about = lstatSync(path);
  if (!about.isDirectory()) return false;
  // Windows has neither owner nor mode here; the user's profile is protected by its access list.
  if (process.getuid === undefined) return true;
  return about.uid === process.getuid() && (about.mode & others) === 0;
}

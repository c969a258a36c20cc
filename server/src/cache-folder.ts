import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';

/**
 * The folder for files that can be deleted at any time: the one that the variable PLANWRIGHT_CACHE names, else the user's
 * own by the custom of the system. It need not exist. Only data may be read from it, never code.
 *
 * @returns An absolute path; undefined where nothing is to be kept: the variable is empty or a relative path, which would
 *   lead into the checked repository, or the user has no home.
 */
export function cacheFolder(environment = process.env, platform = process.platform): string | undefined {
  const { PLANWRIGHT_CACHE, LOCALAPPDATA, XDG_CACHE_HOME } = environment;
  if (PLANWRIGHT_CACHE !== undefined) return isAbsolute(PLANWRIGHT_CACHE) ? PLANWRIGHT_CACHE : undefined;
  if (platform === 'win32') return LOCALAPPDATA && join(LOCALAPPDATA, 'planwright', 'cache');
  // As the XDG Base Directory Specification has it, a relative path does not count.
  if (XDG_CACHE_HOME && isAbsolute(XDG_CACHE_HOME)) return join(XDG_CACHE_HOME, 'planwright');
  const home = environment.HOME || homeOfUser();
  if (!home) return undefined;
  return join(home, platform === 'darwin' ? 'Library/Caches' : '.cache', 'planwright');
}

function homeOfUser(): string | undefined {
  try {
    return homedir();
  } catch {
    return undefined;
  }
}

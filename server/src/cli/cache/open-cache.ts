import { isAbsolute } from 'node:path';
import { absolutePath } from '../absolute-path';
import { type CheckCommand, UsageError } from '../arguments';
import type { Invocation } from '../invocation';
import { reasonOf } from '../read-bytes';
import { prepareFolder } from './cache-files';
import { ResultCache } from './result-cache';
import { resultsFolder } from './results-folder';

/**
 * Opens the cache for a command line.
 * @returns undefined if the command uses no cache or the system has no folder for it.
 * @throws UsageError if the folder in the options cannot be used.
 */
export function openCache(
  { cache, cacheFolder, fix }: CheckCommand,
  { folder, environment, now }: Invocation,
): ResultCache | undefined {
  const today = Math.floor(now().getTime() / 86_400_000);
  if (!cache || fix) return undefined;
  if (cacheFolder !== undefined) {
    const chosen = absolutePath(cacheFolder, folder);
    try {
      prepareFolder(chosen, folder);
    } catch (error) {
      throw new UsageError(`--cache-dir cannot be ${cacheFolder}: ${reasonOf(error)}.`);
    }
    return new ResultCache(chosen, folder, today);
  }
  const { PLANWRIGHT_CACHE } = environment;
  if (PLANWRIGHT_CACHE && !isAbsolute(PLANWRIGHT_CACHE))
    throw new UsageError(
      `PLANWRIGHT_CACHE must be an absolute path, not "${PLANWRIGHT_CACHE}". A relative one would lead into what is checked.`,
    );
  const usual = resultsFolder(environment);
  return usual === undefined ? undefined : new ResultCache(usual, folder, today);
}

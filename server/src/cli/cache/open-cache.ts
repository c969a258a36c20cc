import { isAbsolute } from 'node:path';
import { type CheckCommand, UsageError } from '../arguments';
import { reasonOf } from '../read-bytes';
import { prepareFolder } from './cache-files';
import { ResultCache } from './result-cache';
import { resultsFolder } from './results-folder';

/**
 * The results of former runs, where a command line wants them.
 *
 * @returns undefined when it wants none, or there is no place for them.
 * @throws UsageError when the place that somebody chose cannot be used.
 */
export function openCache({ cache, cacheFolder, fix }: CheckCommand): ResultCache | undefined {
  if (!cache || fix) return undefined;
  if (cacheFolder !== undefined) {
    try {
      prepareFolder(cacheFolder);
    } catch (error) {
      throw new UsageError(`--cache-dir cannot be ${cacheFolder}: ${reasonOf(error)}.`);
    }
    return new ResultCache(cacheFolder);
  }
  const { PLANWRIGHT_CACHE } = process.env;
  if (PLANWRIGHT_CACHE && !isAbsolute(PLANWRIGHT_CACHE))
    throw new UsageError(
      `PLANWRIGHT_CACHE must be an absolute path, not "${PLANWRIGHT_CACHE}". A relative one would lead into what is checked.`,
    );
  const folder = resultsFolder();
  return folder === undefined ? undefined : new ResultCache(folder);
}

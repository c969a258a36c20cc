import { join } from 'node:path';
import { cacheFolder } from '../../cache-folder';
import type { Invocation } from '../invocation';

/**
 * Returns the default folder for cached results, in the user's cache folder. A check must not write to the repository,
 * which may be read-only or belong to someone else.
 * @returns undefined if no results are stored.
 */
export function resultsFolder(environment: Invocation['environment']): string | undefined {
  const folder = cacheFolder(environment);
  return folder && join(folder, 'results');
}

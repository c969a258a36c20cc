import { join } from 'node:path';
import { cacheFolder } from '../../cache-folder';
import type { Invocation } from '../invocation';

/**
 * Where results are kept when the command line does not say: in the user's folder for caches. A check leaves nothing in the
 * repository that it looks at, which may be read-only, or belong to somebody else.
 *
 * @returns undefined where nothing is to be kept.
 */
export function resultsFolder(environment: Invocation['environment']): string | undefined {
  const folder = cacheFolder(environment);
  return folder && join(folder, 'results');
}

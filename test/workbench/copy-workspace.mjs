// Copies a workspace to a temporary folder, so that what happens to it never reaches the repository.
import { cp, mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fixtureWorkspace } from './places.mjs';

/**
 * @param {string} [source] the folder to copy; the workspace of the tests when left out
 * @returns {Promise<{ folder: string, remove: () => Promise<void> }>}
 */
export async function copyWorkspace(source = fixtureWorkspace) {
  // On macOS the temporary folder is a link; an editor shows and reports the real path.
  const parent = await realpath(await mkdtemp(join(tmpdir(), 'planwright-')));
  const folder = join(parent, 'workspace');
  await cp(source, folder, { recursive: true });
  return { folder, remove: () => rm(parent, { recursive: true, force: true, maxRetries: 5 }) };
}

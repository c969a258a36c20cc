// Copies the folders that are opened in one window, as a team would have them: large, and each a repository on a branch.
import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { copyWorkspace } from './copy-workspace.mjs';
import { severalFolders } from './places.mjs';

const branches = { shop: '001-basket', bank: 'late-audits' };

/**
 * @returns {Promise<{ folder: string, remove: () => Promise<void> }>} `folder` is what is opened: a `.code-workspace` file
 */
export async function copySeveralFolders() {
  const { folder, remove } = await copyWorkspace(severalFolders);
  for (let index = 0; index < 3000; index += 1) {
    const place = join(folder, 'shop', 'archive', String(index % 60), `plan-${index}`);
    await mkdir(place, { recursive: true });
    await writeFile(join(place, 'notes.md'), '# Notes\n');
  }
  for (const [name, branch] of Object.entries(branches)) {
    // Where there is no git, the tests that need it say so.
    await promisify(execFile)('git', [
      'init',
      '--quiet',
      `--initial-branch=${branch}`,
      join(folder, name),
    ]).catch(() => {});
  }
  return { folder: join(folder, 'team.code-workspace'), remove };
}

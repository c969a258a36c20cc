// The workspace of `npm start`: a copy of the example as a git repository, on the branch of the feature without a plan.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, realpath, rm } from 'node:fs/promises';
import { join } from 'node:path';

const branch = '002-offline-mode';

/**
 * Creates the copy, or reuses the one of an earlier start with its changes.
 * @param {string} example Folder to copy.
 * @param {string} copy Folder of the copy.
 * @param {{ fresh?: boolean }} [options] `fresh` creates a new copy.
 * @returns {Promise<string>} Real path of the copy.
 */
export async function exampleWorkspace(example, copy, { fresh = false } = {}) {
  if (fresh) await rm(copy, { recursive: true, force: true, maxRetries: 5 });
  if (!existsSync(copy)) await cp(example, copy, { recursive: true });
  if (!existsSync(join(copy, '.git'))) await makeRepository(copy);
  // git reports real paths, and branches are found by path.
  return realpath(copy);
}

/** Commits all files on the feature's branch. Without git, the workspace is no repository. */
async function makeRepository(folder) {
  const steps = [
    ['init', '--quiet', '--template='],
    // Older versions of git lack `init --initial-branch`.
    ['symbolic-ref', 'HEAD', `refs/heads/${branch}`],
    ['add', '--all'],
    [...identity, 'commit', '--quiet', '--no-verify', '--message', 'Begin with the lists of one household'],
  ];
  for (const step of steps) if (!(await git(folder, step))) return;
}

/** A fictional author, because the user may have no git name or may sign each commit. */
const identity = [
  ...['-c', 'user.name=Larder', '-c', 'user.email=larder@example.invalid'],
  ...['-c', 'commit.gpgSign=false', '-c', 'core.hooksPath=/dev/null'],
];

/** @returns {Promise<boolean>} Whether git succeeded. */
function git(folder, args) {
  // Variables such as GIT_DIR, which hooks set, would select another repository.
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_')));
  return new Promise((resolve) => {
    const child = spawn('git', args, { cwd: folder, env, stdio: 'ignore' });
    child.once('error', () => resolve(false));
    child.once('close', (code) => resolve(code === 0));
  });
}

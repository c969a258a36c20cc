// The workspace of `npm start`: a copy of the example to play in, as a git repository on the branch of the feature that
// still lacks a plan.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, realpath, rm } from 'node:fs/promises';
import { join } from 'node:path';

const branch = '002-offline-mode';

/**
 * Makes the copy, or takes the one that an earlier start made, so that what was tried is still there.
 *
 * @param {string} example the folder to copy
 * @param {string} copy where the copy is
 * @param {{ fresh?: boolean }} [options] `fresh` begins with a new copy
 * @returns {Promise<string>} the real path of the copy
 */
export async function exampleWorkspace(example, copy, { fresh = false } = {}) {
  if (fresh) await rm(copy, { recursive: true, force: true, maxRetries: 5 });
  if (!existsSync(copy)) await cp(example, copy, { recursive: true });
  if (!existsSync(join(copy, '.git'))) await makeRepository(copy);
  // git tells real paths, and the branch of a folder is found by its path.
  return realpath(copy);
}

/** Commits everything on the branch of the feature. Where there is no git, the workspace does without. */
async function makeRepository(folder) {
  const steps = [
    ['init', '--quiet', '--template='],
    // `init --initial-branch` is missing from older versions.
    ['symbolic-ref', 'HEAD', `refs/heads/${branch}`],
    ['add', '--all'],
    [...identity, 'commit', '--quiet', '--no-verify', '--message', 'Begin with the lists of one household'],
  ];
  for (const step of steps) if (!(await git(folder, step))) return;
}

/** Nobody's own: a person who starts the example may not have told git a name, or may sign each commit. */
const identity = [
  ...['-c', 'user.name=Larder', '-c', 'user.email=larder@example.invalid'],
  ...['-c', 'commit.gpgSign=false', '-c', 'core.hooksPath=/dev/null'],
];

/** @returns {Promise<boolean>} whether git did it */
function git(folder, args) {
  // Variables such as GIT_DIR, which a hook sets, would lead to another repository.
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_')));
  return new Promise((resolve) => {
    const child = spawn('git', args, { cwd: folder, env, stdio: 'ignore' });
    child.once('error', () => resolve(false));
    child.once('close', (code) => resolve(code === 0));
  });
}

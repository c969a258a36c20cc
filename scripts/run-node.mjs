// Runs a script with the current Node.js and returns its exit code.
import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const repository = join(dirname(fileURLToPath(import.meta.url)), '..');

/**
 * Runs `node script ...args` in the repository and passes its output through.
 * @param {string} script Path in the repository.
 * @param {string[]} [args]
 * @returns {Promise<number>} The exit code.
 */
export function runNode(script, args = []) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(repository, script), ...args], {
      cwd: repository,
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? 1));
  });
}

// Runs a script with the Node.js that runs us and says how it ended.
import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const repository = join(dirname(fileURLToPath(import.meta.url)), '..');

/**
 * Runs `node script ...args` in the repository, with our output.
 *
 * @param {string} script path from the repository
 * @param {string[]} [args]
 * @returns {Promise<number>} the exit code
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

// Ends a child process together with everything it started, by its own id.
import { spawnSync } from 'node:child_process';

/** Options for `spawn` that let `endProcess` reach the children of the child as well. */
export const endable = { detached: process.platform !== 'win32' };

/**
 * Ends a process started with the `endable` options, and its children. Safe to call twice.
 *
 * @param {import('node:child_process').ChildProcess} child
 * @param {NodeJS.Signals} [signal]
 */
export function endProcess(child, signal = 'SIGTERM') {
  if (child.pid === undefined) return;
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/pid', String(child.pid), '/T', '/F']);
    return;
  }
  try {
    process.kill(-child.pid, signal);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

/** Makes a signal end this process the ordinary way, so that what is to happen at its exit does happen. */
export function exitOnSignals() {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(1));
}

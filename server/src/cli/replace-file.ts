import { randomUUID } from 'node:crypto';
import { readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { absolutePath } from './absolute-path';
import { digest } from './digest';
import { isBelow } from './link-target';

const endings = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** The new content of a file, and the digest of the content it replaces. */
export interface Replacement {
  readonly text: string;
  /** Digest of the content that it is based on. */
  readonly from: string;
  /**
   * The folder that the file must be inside, after resolving links; undefined for any. May be relative to the working
   * folder.
   */
  readonly inside: string | undefined;
}

/**
 * Replaces a file's content atomically. A link stays a link, and permissions are kept. A signal to end the process
 * takes effect after the replacement.
 * @param path The file's path, relative to `folder`.
 * @param folder Absolute path of the working folder.
 * @throws If the content changed in between, or the file is outside `inside`.
 */
export async function replaceFile(path: string, replacement: Replacement, folder: string): Promise<void> {
  let ending: NodeJS.Signals | undefined;
  const remember = (signal: NodeJS.Signals) => {
    ending = signal;
  };
  for (const signal of endings) process.on(signal, remember);
  try {
    replaceNow(absolutePath(path, folder), replacement, folder);
  } finally {
    // Node delivers signals between turns of the event loop.
    await setImmediate();
    for (const signal of endings) process.off(signal, remember);
    if (ending) process.kill(process.pid, ending);
  }
}

function replaceNow(path: string, { text, from, inside }: Replacement, folder: string): void {
  const target = realpathSync(path);
  if (inside !== undefined && !isBelow(target, realpathSync(absolutePath(inside, folder))))
    throw new Error(`it is a link that leads out of ${inside}`);
  const { mode } = statSync(target);
  const beside = `${target}.${randomUUID()}.tmp`;
  try {
    writeFileSync(beside, text, { mode, flag: 'wx' });
    // Checks as late as possible, so that other programs have no time to write in between.
    if (digest(readFileSync(target)) !== from)
      throw new Error('it was changed by another program meanwhile. Run the check again');
    renameSync(beside, target);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}

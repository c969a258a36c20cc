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
  /** The digest of the content that it is made from. */
  readonly from: string;
  /** The folder that the file must lie in, wherever links lead; undefined for any. A relative path leads from the working folder. */
  readonly inside: string | undefined;
}

/**
 * Puts a text in the place of a file's content: all of it or, when that fails, none. A link stays a link, and the file
 * keeps its permissions. A run that is to end meanwhile ends right after it, so that nothing half-done is left behind.
 *
 * @param path The file, from `folder`.
 * @param folder The working folder, as an absolute path.
 * @throws when the file's content is not the expected one any more, or it lies elsewhere.
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
    // Signals are handed out between turns.
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
    // As late as can be: between this and the next line nobody else has time to write.
    if (digest(readFileSync(target)) !== from)
      throw new Error('it was changed by another program meanwhile. Run the check again');
    renameSync(beside, target);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}

import { randomUUID } from 'node:crypto';
import { realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';

const endings = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Puts a text in the place of a file's content: all of it or, when that fails, none. A link stays a link, and the file
 * keeps its permissions. A run that is to end meanwhile ends right after it, so that nothing half-done is left behind.
 */
export async function replaceFile(path: string, text: string): Promise<void> {
  let ending: NodeJS.Signals | undefined;
  const remember = (signal: NodeJS.Signals) => {
    ending = signal;
  };
  for (const signal of endings) process.on(signal, remember);
  try {
    replaceNow(path, text);
  } finally {
    // Signals are handed out between turns.
    await setImmediate();
    for (const signal of endings) process.off(signal, remember);
    if (ending) process.kill(process.pid, ending);
  }
}

function replaceNow(path: string, text: string): void {
  const target = realpathSync(path);
  const { mode } = statSync(target);
  const beside = `${target}.${randomUUID()}.tmp`;
  try {
    writeFileSync(beside, text, { mode, flag: 'wx' });
    renameSync(beside, target);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}

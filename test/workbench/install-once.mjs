// Installs into a folder once. The work happens in a draft next to it that is renamed at the end, so a run that is
// interrupted half way never leaves something that looks installed.
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

const stampFile = 'installed.json';

/**
 * Returns `folder` after making sure that it holds what `stamp` describes.
 *
 * @param {string} folder where the installation ends up
 * @param {Record<string, unknown>} stamp what is installed; another stamp means installing again
 * @param {(draft: string) => Promise<void>} install fills the empty folder it is given
 */
export async function installOnce(folder, stamp, install) {
  const wanted = JSON.stringify(stamp);
  if ((await readStamp(folder)) === wanted) return folder;

  await removeDeadDrafts(folder);
  const draft = draftOf(folder, process.pid);
  await mkdir(draft, { recursive: true });
  try {
    await install(draft);
    await writeFile(join(draft, stampFile), wanted);
    // Another process may have finished the same installation first, and use it already.
    if ((await readStamp(folder)) === wanted) return folder;
    await rm(folder, { recursive: true, force: true });
    await rename(draft, folder);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
  return folder;
}

const draftOf = (folder, pid) => `${folder}.draft-${pid}`;

async function readStamp(folder) {
  return readFile(join(folder, stampFile), 'utf8').catch(() => undefined);
}

/** Drafts carry the id of the process that makes them; those whose process is gone are leftovers. */
async function removeDeadDrafts(folder) {
  const prefix = basename(draftOf(folder, ''));
  for (const name of await readdir(dirname(folder)).catch(() => [])) {
    if (!name.startsWith(prefix) || isAlive(Number(name.slice(prefix.length)))) continue;
    await rm(join(dirname(folder), name), { recursive: true, force: true });
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

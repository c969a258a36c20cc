import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/**
 * An empty folder for a server, with the files that it wants to find there.
 *
 * @param scratch the folder that all workspaces are made in
 */
export async function makeWorkspace(scratch, server) {
  const folder = join(scratch, server.name);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const [name, content] of Object.entries(server.files ?? {})) await writeIn(folder, name, content);
  return folder;
}

/** Writes a file in a folder, with the folders on the way. Returns its path. */
export async function writeIn(folder, name, content) {
  const path = join(folder, name);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
  return path;
}

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { npm } from '../scripts/npm.mjs';
import { here } from './places.mjs';

/** Installs the programs that are compared with into this folder, unless they are there. */
export async function installPeers() {
  const [wanted, present] = await Promise.all([
    versionsIn('package-lock.json'),
    versionsIn(join('node_modules', '.package-lock.json')).catch(() => ({})),
  ]);
  const missing = Object.entries(wanted).some(
    ([path, { version, optional }]) => path !== '' && !optional && present[path]?.version !== version,
  );
  if (!missing) return;
  console.log('Installing the programs to compare with ...');
  // Not `npm ci`: it refuses a lock that leaves out packages for other platforms.
  await npm(['install', '--no-save', '--ignore-scripts', '--no-audit', '--no-fund'], { folder: here });
}

async function versionsIn(path) {
  return JSON.parse(await readFile(join(here, path), 'utf8')).packages;
}

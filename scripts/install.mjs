// Brings node_modules in line with package-lock.json, and does nothing when it is. Imports nothing that must be installed.
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { npm } from './npm.mjs';

const repository = join(dirname(fileURLToPath(import.meta.url)), '..');

/** Runs `npm ci` when node_modules is missing or does not hold what package-lock.json asks for. */
export async function installDependencies() {
  if (await upToDate()) return;
  console.log('Installing the dependencies with npm ci ...');
  await npm(['ci'], { folder: repository });
}

/** Compares versions, not times: git and npm write the two files in no dependable order. */
async function upToDate() {
  const wanted = await lockedPackages('package-lock.json');
  const present = await lockedPackages(join('node_modules', '.package-lock.json'));
  if (!wanted || !present) return false;
  return Object.entries(wanted).every(([path, { version, optional }]) => {
    if (path === '') return true;
    return present[path] ? present[path].version === version : optional;
  });
}

async function lockedPackages(path) {
  const text = await readFile(join(repository, path), 'utf8').catch(() => undefined);
  return text && JSON.parse(text).packages;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) await installDependencies();

// Updates node_modules to package-lock.json if they differ. Must not import installed packages.
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { npm } from './npm.mjs';

const repository = join(dirname(fileURLToPath(import.meta.url)), '..');

/** Runs `npm ci` if node_modules is missing or differs from package-lock.json. */
export async function installDependencies() {
  if (await upToDate()) return;
  console.log('Installing the dependencies with npm ci ...');
  await npm(['ci'], { folder: repository });
}

/** Compares versions instead of times, because git and npm write the two files in any order. */
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

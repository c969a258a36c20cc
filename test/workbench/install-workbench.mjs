// Installs a real VS Code (its server, workbench and extension host) from the npm registry. The code-server package
// carries VS Code's own server; nothing else of that package is used, and none of its install scripts run.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { installOnce } from './install-once.mjs';
import { nodeRuntime } from './node-runtime.mjs';
import { installPackages } from './npm.mjs';
import { cellar } from './places.mjs';

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
    { carrier: edition.carrier },
    async (draft) => {
      tell(`Installing VS Code ${edition.vscode} from the npm registry (once, about half a minute) ...`);
      await writeFile(join(draft, 'package.json'), '{ "private": true }\n');
      await installPackages([edition.carrier], draft);
      // The package leaves the dependencies of VS Code itself, and of its built-in extensions, to its install script.
      await installPackages([], vscodeIn(draft));
      await installPackages([], join(vscodeIn(draft), 'extensions'));
    },
  );
  return {
    node: await nodeRuntime(edition.node),
    server: join(vscodeIn(folder), 'out', 'server-main.js'),
    vscode: edition.vscode,
  };
}

const vscodeIn = (folder) => join(folder, 'node_modules', 'code-server', 'lib', 'vscode');

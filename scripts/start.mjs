// `npm start`: opens an example workspace in VS Code in the browser, with the extension. Needs only Node.js and npm.
//   --no-open  only prints the address
//   --fresh    starts with a new copy of the example workspace

import { join } from 'node:path';
import { cellar, repository } from '../test/workbench/places.mjs';
import { startWorkbench } from '../test/workbench/start-workbench.mjs';
import { installDependencies } from './install.mjs';
import { openInBrowser } from './open-in-browser.mjs';
import { runNode } from './run-node.mjs';
import { exampleWorkspace } from './start/example-workspace.mjs';

/** The browser stores the editor's state by address, so the port should be the same at each start. */
const ports = '7310-7399';

const example = join(repository, 'examples', 'spec-kit-workspace');
const playground = join(cellar, 'example-workspace');
const opener = join(repository, 'scripts', 'start', 'opener');

try {
  await start();
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}

async function start() {
  await installDependencies();
  if ((await runNode('scripts/build.mjs')) !== 0)
    throw new Error('The build failed; what is wrong stands above.');

  // This import needs the dependencies that were just installed.
  const { layOutPackage } = await import('./package-files.mjs');
  const packaged = join(cellar, 'start-extension');
  await layOutPackage(packaged);

  const workbench = await startWorkbench({
    edition: 'newest',
    installed: [packaged, opener],
    port: ports,
    data: join(cellar, 'start-data'),
    settings: { 'git.openRepositoryInParentFolders': 'never' },
    tell: console.log,
  });
  stopOnSignals(workbench);

  const fresh = process.argv.includes('--fresh');
  const address = workbench.address(await exampleWorkspace(example, playground, { fresh }));
  const opened = !process.argv.includes('--no-open') && (await openInBrowser(address));
  console.log(`
Planwright in VS Code ${workbench.vscode}${opened ? ', open in your browser' : ': open this address in a browser'}:
${address}

Try this:
  1. The plan that is open, and the Problems panel below it: what is still open, and which principle is missing.
  2. Put the cursor on a finding and press Ctrl+. (Cmd+. on a Mac) for its fixes.
  3. Press F1 and type "Planwright" for the commands, such as making the plan that specs/002-offline-mode still lacks.

Press Ctrl-C to end.`);
  await workbench.ended;
}

function stopOnSignals(workbench) {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.once(signal, async () => {
      await workbench.stop();
      process.exit(0);
    });
  }
}

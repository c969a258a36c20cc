// `npm start`: the extension in a real VS Code in the browser, on an example workspace, from nothing but Node.js and npm.
//   --no-open  only print the address
//   --fresh    begin with an untouched copy of the example workspace

import { existsSync } from 'node:fs';
import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { cellar, repository } from '../test/workbench/places.mjs';
import { startWorkbench } from '../test/workbench/start-workbench.mjs';
import { installDependencies } from './install.mjs';
import { openInBrowser } from './open-in-browser.mjs';
import { runNode } from './run-node.mjs';

/** The browser keeps the editor's state by address, so the port stays the same from one start to the next if it can. */
const ports = '7310-7399';

const example = join(repository, 'examples', 'spec-kit-workspace');
const playground = join(cellar, 'example-workspace');

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

  const workbench = await startWorkbench({
    edition: 'newest',
    installed: repository,
    port: ports,
    data: join(cellar, 'start-data'),
    settings: { 'git.openRepositoryInParentFolders': 'never' },
    tell: console.log,
  });
  stopOnSignals(workbench);

  const address = workbench.address(await exampleCopy());
  const opened = !process.argv.includes('--no-open') && (await openInBrowser(address));
  console.log(`
Planwright in VS Code ${workbench.vscode}${opened ? ', open in your browser' : ': open this address in a browser'}:
${address}

Try this:
  1. Open specs/001-shared-lists/plan.md and look at the Problems panel: what is still open, and which principle is missing.
  2. Put the cursor on a finding and press Ctrl+. (Cmd+. on a Mac) for its fixes.
  3. Press F1 and type "Planwright" for the commands, such as making the plan that specs/002-offline-mode still lacks.

Press Ctrl-C to end.`);
  await workbench.ended;
}

/** A copy to play in, kept between starts, so that playing never shows up in git. */
async function exampleCopy() {
  if (process.argv.includes('--fresh')) await rm(playground, { recursive: true, force: true });
  if (!existsSync(playground)) await cp(example, playground, { recursive: true });
  return playground;
}

function stopOnSignals(workbench) {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.once(signal, async () => {
      await workbench.stop();
      process.exit(0);
    });
  }
}

// Runs the same suite in desktop VS Code. Unlike everything else here this needs VS Code's own download, from
// update.code.visualstudio.com; on Linux without a display, run it under xvfb-run.
import { runTests } from '@vscode/test-electron';
import { bundleSuite } from './bundle-suite.mjs';
import { copyWorkspace } from './copy-workspace.mjs';
import { repository } from './places.mjs';

const version = process.argv[2] ?? 'stable';
const workspace = await copyWorkspace();
const suite = await bundleSuite();
console.log(`The suite in desktop VS Code ${version}, which is downloaded once.`);
try {
  process.exitCode = await runTests({
    version,
    extensionDevelopmentPath: repository,
    extensionTestsPath: suite.entry,
    launchArgs: [workspace.folder, '--disable-extensions', '--disable-workspace-trust'],
  });
} catch (error) {
  const unreachable = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ECONNRESET/.test(
    `${error.code} ${error.message}`,
  );
  console.error(
    unreachable
      ? 'VS Code could not be downloaded from update.code.visualstudio.com. `npm test` needs only the npm registry.'
      : error.message,
  );
  process.exitCode = 1;
} finally {
  await suite.remove();
  await workspace.remove();
}

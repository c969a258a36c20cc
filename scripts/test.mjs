// `npm test`: runs all tests that need only the npm registry. The last line of the output is `N passed, N failed`.
//   --unit       only the unit tests
//   --workbench  only the suite inside VS Code, and the scenarios
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { cellar } from '../test/workbench/places.mjs';
import { installDependencies } from './install.mjs';
import { runNode } from './run-node.mjs';

const only = process.argv.slice(2).find((argument) => argument.startsWith('--'));
const total = { passed: 0, failed: 0 };

try {
  await installDependencies();
  if (only !== '--workbench') await step('Unit tests', unitTests);
  if (only !== '--unit') await workbenchTests();
} catch (error) {
  console.error(error.message);
  total.failed += 1;
}
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;

async function workbenchTests() {
  if ((await runNode('scripts/build.mjs')) !== 0)
    throw new Error('The build failed, so no VS Code was started.');
  // These imports need the dependencies that were just installed.
  const { runSuite } = await import('../test/workbench/run-suite.mjs');
  const { runScenarios } = await import('../test/workbench/person/run-scenarios.mjs');
  await step('Suite in the newest VS Code', () => runSuite({ edition: 'newest' }));
  await step('Suite with several folders in one window', () =>
    runSuite({ edition: 'newest', folders: 'several' }),
  );
  await step('Suite in the oldest supported VS Code', () => runSuite({ edition: 'floor' }));
  await step('Suite with the extension in a web worker', () => runSuite({ edition: 'newest', host: 'web' }));
  await step('Scenarios', () => runScenarios());
}

async function step(title, run) {
  console.log(`\n== ${title}`);
  const began = Date.now();
  const { passed, failed, twice } = await run();
  total.passed += passed;
  total.failed += failed;
  const counts = [`${passed} passed`, `${failed} failed`];
  if (twice !== undefined) counts.push(`${twice} played twice`);
  console.log(`== ${title}: ${counts.join(', ')}, ${Math.round((Date.now() - began) / 1000)} s`);
}

async function unitTests() {
  const report = join(cellar, 'unit.json');
  await rm(report, { force: true });
  const code = await runNode('node_modules/vitest/vitest.mjs', [
    'run',
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
  const counts = await readFile(report, 'utf8').then(JSON.parse, () => ({
    numPassedTests: 0,
    numFailedTests: 0,
  }));
  // A test file that does not load fails the run without a failed test.
  const failed = counts.numFailedTests || (code === 0 ? 0 : 1);
  return { passed: counts.numPassedTests, failed };
}

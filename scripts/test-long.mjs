// `npm run test:long`: runs the unit tests with many random cases on new seeds, all long lists, and measurements of
// scaling. PLANWRIGHT_PROPERTY_RUNS sets the cases per random test. Passes arguments to Vitest.
import { runNode } from './run-node.mjs';

process.env.PLANWRIGHT_PROPERTY_RUNS ??= '1000';
process.exitCode = await runNode('node_modules/vitest/vitest.mjs', ['run', ...process.argv.slice(2)]);

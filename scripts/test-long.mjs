// `npm run test:long`: the unit tests with many random cases on new seeds, all of the long lists, and the measurements of how
// work grows. It takes an hour or more. PLANWRIGHT_PROPERTY_RUNS says how many cases a random test has. Arguments go to Vitest.
import { runNode } from './run-node.mjs';

process.env.PLANWRIGHT_PROPERTY_RUNS ??= '1000';
process.exitCode = await runNode('node_modules/vitest/vitest.mjs', ['run', ...process.argv.slice(2)]);

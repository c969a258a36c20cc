import { defineConfig } from 'vitest/config';
import { builtFile, builtSources, pointToSource } from './scripts/built-sources.mjs';
import { vitePlanTemplates } from './scripts/plan-templates.mjs';

export default defineConfig({
  plugins: [
    builtSources({ except: ['test/budget/parsing.test.ts', 'test/templates/template-model.test.ts'] }),
    vitePlanTemplates(),
  ],
  test: {
    include: ['test/**/*.test.ts'],
    // The workbench tests run inside a real VS Code, under mocha.
    exclude: ['test/workbench/**'],
    testTimeout: process.env.PLANWRIGHT_PROPERTY_RUNS ? 3_600_000 : 20_000,
    maxWorkers: '100%',
    globalSetup: 'test/support/global-setup.ts',
    pool: 'threads',
    // Importing the core takes longer than most tests, so the test files of a worker share their modules.
    isolate: false,
    server: { deps: { external: [builtFile] } },
    onStackTrace: pointToSource,
  },
});

import { defineConfig } from 'vitest/config';
import { vitePlanTemplates } from './scripts/plan-templates.mjs';

// The workbench tests run inside a real VS Code, under mocha.
const notHere = ['test/workbench/**'];
// These tests look at what a process does for the first time or at all that it keeps, or they load the core again: test files
// that ran after them would load it once more.
const inFreshModules = [
  'test/budget/memory.test.ts',
  'test/check/kept-findings.test.ts',
  'test/lsp/kept-diagnostics.test.ts',
  'test/templates/template-model.test.ts',
];

export default defineConfig({
  plugins: [vitePlanTemplates()],
  test: {
    testTimeout: process.env.PLANWRIGHT_PROPERTY_RUNS ? 3_600_000 : 20_000,
    maxWorkers: '100%',
    globalSetup: 'test/support/global-setup.ts',
    projects: [
      {
        // Importing the core takes longer than most tests, so the test files of a worker share their modules.
        extends: true,
        test: {
          name: 'shared modules',
          include: ['test/**/*.test.ts'],
          exclude: [...notHere, ...inFreshModules],
          pool: 'threads',
          isolate: false,
        },
      },
      { extends: true, test: { name: 'fresh modules', include: inFreshModules, exclude: notHere } },
    ],
  },
});

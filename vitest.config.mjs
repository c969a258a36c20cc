import { defineConfig } from 'vitest/config';
import { vitePlanTemplates } from './scripts/plan-templates.mjs';

export default defineConfig({
  plugins: [vitePlanTemplates()],
  test: {
    include: ['test/**/*.test.ts'],
    // The workbench tests run inside a real VS Code, under mocha.
    exclude: ['test/workbench/**'],
    testTimeout: 20_000,
  },
});

import { defineConfig } from 'vitest/config';
import { vitePlanTemplates } from './scripts/plan-templates.mjs';

/** The tests of the core that mutants are held against: those that are quick and the same in each run. */
export default defineConfig({
  plugins: [vitePlanTemplates()],
  test: {
    include: [
      'test/{cases,check,constitution,document,feature,ide,own-templates,project,recognise,rules,systems,templates,unfinished}/**/*.test.ts',
    ],
    exclude: [
      'test/**/corpus.test.ts',
      'test/check/kept-findings.test.ts',
      'test/document/incremental.test.ts',
      'test/rules/fixes-left-open.test.ts',
      'test/templates/template-model.test.ts',
    ],
    testTimeout: 20_000,
    pool: 'threads',
    isolate: false,
  },
});

/** See CONTRIBUTING.md, "Mutation tests". */
export default {
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'vitest.mutation.config.mjs', related: false },
  // Stryker rewrites tsconfig files with an API that TypeScript 7 does not have. The tests need none.
  tsconfigFile: 'no-tsconfig.json',
  coverageAnalysis: 'perTest',
  ignoreStatic: true,
  // The words of messages, the shapes of records and the patterns of languages have tests of their own.
  mutator: { excludedMutations: ['StringLiteral', 'ObjectLiteral', 'Regex'] },
  ignorePatterns: ['.vscode-test', '.cache', 'client/dist', 'server/dist', '*.vsix'],
  incremental: true,
  incrementalFile: '.cache/mutation/incremental.json',
  tempDirName: '.stryker-tmp',
  reporters: ['clear-text', 'html', 'json'],
  htmlReporter: { fileName: '.cache/mutation/report.html' },
  jsonReporter: { fileName: '.cache/mutation/report.json' },
  clearTextReporter: { allowColor: false, allowEmojis: false, logTests: false },
  timeoutMS: 20_000,
};

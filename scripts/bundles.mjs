// The bundles of the extension: two entry points of the client, and three of the server.
import { existsSync } from 'node:fs';
import { planTemplates } from './plan-templates.mjs';

/**
 * Returns the options of all bundles whose entry point exists.
 * @param {{ dev?: boolean }} [options] `dev` keeps names and source maps.
 * @returns {import('esbuild').BuildOptions[]}
 */
export function bundles({ dev = false } = {}) {
  /** @type {import('esbuild').BuildOptions} */
  const shared = {
    bundle: true,
    format: 'cjs',
    target: 'es2022',
    minify: !dev,
    sourcemap: dev ? 'linked' : false,
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'warning',
    plugins: [planTemplates()],
  };

  const node = { ...shared, platform: 'node', target: 'node20', mainFields: ['module', 'main'] };
  // In the browser, client and server are web workers, where libraries must not use `document`.
  const browser = {
    ...shared,
    platform: 'browser',
    mainFields: ['browser', 'module', 'main'],
    conditions: ['worker', 'module'],
  };

  return [
    {
      ...node,
      entryPoints: ['client/src/node/main.ts'],
      outfile: 'client/dist/node/main.js',
      external: ['vscode'],
    },
    {
      ...browser,
      entryPoints: ['client/src/browser/main.ts'],
      outfile: 'client/dist/browser/main.js',
      external: ['vscode'],
    },
    { ...node, entryPoints: ['server/src/lsp/node/main.ts'], outfile: 'server/dist/node/main.js' },
    {
      ...browser,
      entryPoints: ['server/src/lsp/browser/main.ts'],
      outfile: 'server/dist/browser/main.js',
      format: 'iife',
    },
    {
      ...node,
      entryPoints: ['server/src/cli/main.ts'],
      outfile: 'server/dist/cli.js',
      // A dependency that is an ES module reads `import.meta.url`, which CommonJS lacks.
      define: { 'import.meta.url': 'moduleUrl' },
      banner: { js: 'const moduleUrl=require("node:url").pathToFileURL(__filename).href;' },
    },
  ].filter((bundle) => existsSync(bundle.entryPoints[0]));
}

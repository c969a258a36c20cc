// Bundles the extension: two entry points of the client, three of the server. `--watch` rebuilds on change,
// `--dev` keeps names and source maps.
import { existsSync } from 'node:fs';
import { build, context } from 'esbuild';
import { planTemplates } from './plan-templates.mjs';

const watch = process.argv.includes('--watch');
const dev = watch || process.argv.includes('--dev');

/** @type {import('esbuild').BuildOptions} */
const shared = {
  bundle: true,
  format: 'cjs',
  target: 'es2022',
  minify: !dev,
  sourcemap: dev ? 'linked' : false,
  legalComments: 'none',
  logLevel: 'warning',
  plugins: [planTemplates()],
};

const node = { ...shared, platform: 'node', target: 'node20', mainFields: ['module', 'main'] };
const browser = { ...shared, platform: 'browser', mainFields: ['browser', 'module', 'main'] };

const bundles = [
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
    // A module among the dependencies asks where it is, which a CommonJS file knows by another name.
    define: { 'import.meta.url': 'moduleUrl' },
    banner: { js: 'const moduleUrl=require("node:url").pathToFileURL(__filename).href;' },
  },
].filter((bundle) => existsSync(bundle.entryPoints[0]));

if (watch) {
  for (const bundle of bundles) await (await context(bundle)).watch();
} else {
  await Promise.all(bundles.map((bundle) => build(bundle)));
}

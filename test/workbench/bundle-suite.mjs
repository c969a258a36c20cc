// Compiles the suite to CommonJS modules that any extension host can load: one per test file, and the index that runs them.
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { cellar, repository } from './places.mjs';

const sources = join(repository, 'test', 'workbench', 'suite');

/**
 * Compiles the suite and returns the path of its entry module, the value for `extensionTestsPath`.
 *
 * @returns {Promise<string>}
 */
export async function bundleSuite() {
  const outdir = join(cellar, 'suite');
  await rm(outdir, { recursive: true, force: true });
  const files = (await readdir(sources)).filter((name) => name === 'index.ts' || name.endsWith('.test.ts'));
  await build({
    entryPoints: files.map((name) => join(sources, name)),
    outdir,
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    sourcemap: 'inline',
    external: ['vscode', 'mocha'],
    logLevel: 'warning',
  });
  return join(outdir, 'index.js');
}

// Compiles the suite to CommonJS modules that any extension host can load: one per test file, and the index that runs them.
import { mkdtemp, readdir, realpath, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { repository } from './places.mjs';

const sources = join(repository, 'test', 'workbench', 'suite');

/** Found from the repository: the compiled suite has no node_modules of its own. */
const mocha = {
  name: 'mocha',
  setup(build) {
    const path = createRequire(import.meta.url).resolve('mocha');
    build.onResolve({ filter: /^mocha$/ }, () => ({ path, external: true }));
  },
};

/** Makes the suite an extension too: an editor runs tests only while some extension is under development. */
const manifest = {
  name: 'suite',
  publisher: 'planwright-test',
  version: '0.0.0',
  engines: { vscode: '^1.100.0' },
  main: './index.js',
};

/**
 * Compiles the suite into a folder of its own, so that two runs do not get in each other's way.
 *
 * @returns {Promise<{ folder: string, entry: string, remove: () => Promise<void> }>} `entry` is the value for
 *   `extensionTestsPath`
 */
export async function bundleSuite() {
  // Outside of the repository: a test module inside the extension's folder runs in the host that the extension runs in,
  // and ours needs Node.js, also when the extension is in the browser's worker.
  const outdir = await mkdtemp(join(await realpath(tmpdir()), 'planwright-suite-'));
  const files = (await readdir(sources)).filter((name) => name === 'index.ts' || name.endsWith('.test.ts'));
  await build({
    entryPoints: files.map((name) => join(sources, name)),
    outdir,
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    sourcemap: 'inline',
    external: ['vscode'],
    plugins: [mocha],
    logLevel: 'warning',
  });
  await writeFile(join(outdir, 'package.json'), JSON.stringify(manifest));
  return {
    folder: outdir,
    entry: join(outdir, 'index.js'),
    remove: () => rm(outdir, { recursive: true, force: true }),
  };
}

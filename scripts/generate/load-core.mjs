import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { planTemplates } from '../plan-templates.mjs';

const repository = fileURLToPath(new URL('../..', import.meta.url));

const entry = `export * from './server/src/core/generation';`;

/** What files are generated from, as the product itself has it. */
export async function loadCore() {
  const folder = join(repository, '.cache');
  // A name of its own, so that two runs do not get in each other's way.
  const outfile = join(folder, `generate-${process.pid}.mjs`);
  await mkdir(folder, { recursive: true });
  try {
    await build({
      stdin: { contents: entry, resolveDir: repository, loader: 'ts' },
      outfile,
      bundle: true,
      platform: 'node',
      format: 'esm',
      mainFields: ['module', 'main'],
      logLevel: 'warning',
      plugins: [planTemplates()],
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    await rm(outfile, { force: true });
  }
}

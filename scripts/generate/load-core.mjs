import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { planTemplates } from '../plan-templates.mjs';

const repository = fileURLToPath(new URL('../..', import.meta.url));

const entry = `export * from './server/src/core/generation';`;

/** Loads the product's own definitions for the generators. */
export async function loadCore() {
  const folder = join(repository, '.cache');
  // The process id keeps parallel runs apart.
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

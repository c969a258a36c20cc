import { existsSync, mkdirSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { build, type Metafile } from 'esbuild';
import { inject } from 'vitest';
import { bundles } from '../../scripts/bundles.mjs';

/** The programs as they ship. */
export interface BuiltPrograms {
  /** The folder that holds `client/dist` and `server/dist`. */
  readonly folder: string;
  /** What each bundle consists of, by its file, such as `server/dist/cli.js`. */
  readonly metafiles: Readonly<Record<string, Metafile>>;
}

/** Bundles the programs, once for all test files of a run: the first worker that asks builds, others wait. */
export async function builtPrograms(): Promise<BuiltPrograms> {
  const folder = inject('buildFolder');
  const result = join(folder, 'metafiles.json');
  if (isFirst(folder)) await buildInto(folder, result);
  while (!existsSync(join(folder, 'done'))) await setTimeout(50);
  return { folder, metafiles: JSON.parse(await readFile(result, 'utf8')) };
}

function isFirst(folder: string): boolean {
  try {
    mkdirSync(join(folder, 'lock'));
    return true;
  } catch {
    return false;
  }
}

async function buildInto(folder: string, result: string): Promise<void> {
  const absWorkingDir = fileURLToPath(new URL('../..', import.meta.url));
  try {
    const built = await Promise.all(
      bundles().map(async (bundle) => {
        const outfile = bundle.outfile ?? '';
        const options = { ...bundle, absWorkingDir, outfile: join(folder, outfile), metafile: true } as const;
        return [outfile, (await build(options)).metafile] as const;
      }),
    );
    await writeFile(result, JSON.stringify(Object.fromEntries(built)));
  } finally {
    // Also where the build failed: who waits then fails at once, without a result to read.
    await writeFile(join(folder, 'done'), '');
  }
}

import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { compileFunction } from 'node:vm';
import { build } from 'esbuild';
import * as vitest from 'vitest';
import { bundles } from '../../scripts/bundles.mjs';

const requireLibrary = createRequire(import.meta.url);

// Vitest refuses to be required.
const requireShared = (id: string): unknown => (id === 'vitest' ? vitest : requireLibrary(id));

/**
 * Bundles a module and returns a function that evaluates it again in each call. The modules of each copy, the core among
 * them, hold no results of earlier work. A copy is collected as garbage with its last reference.
 * @param path The module's path from this folder, with its extension.
 */
export async function bundleOf<Module>(path: string): Promise<() => Module> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(path, import.meta.url))],
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    external: ['vitest', 'vscode-*', 'yaml'],
    mainFields: ['module', 'main'],
    charset: 'utf8',
    write: false,
    logLevel: 'warning',
    plugins: bundles()[0]?.plugins ?? [],
  });
  const evaluate = compileFunction(outputFiles[0]!.text, ['require', 'module'], {
    filename: `copy of ${path}`,
  });
  return () => {
    const module = { exports: {} };
    evaluate(requireShared, module);
    return module.exports as Module;
  };
}

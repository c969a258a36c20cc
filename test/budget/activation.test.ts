import type { Metafile } from 'esbuild';
import { describe, expect, test } from 'vitest';
import { bundles } from '../../scripts/bundles.mjs';
import { builtPrograms } from '../support/built-programs';

// VS Code wakes the extension for any Markdown file. What it loads before there is a plan is paid for by everybody.

describe('Before there is a plan', () => {
  const clients = bundles().filter(({ outfile }) => outfile?.startsWith('client/'));

  test.each(clients)('$outfile loads nothing of the language client', { timeout: 60_000 }, async (bundle) => {
    const { inputs } = (await builtPrograms()).metafiles[bundle.outfile!]!;
    const [entry] = bundle.entryPoints as string[];
    const loaded = loadedAtOnce(inputs, entry!);
    expect(loaded).toContain('client/src/extension.ts');
    expect(loaded.filter((path) => path.includes('vscode-languageclient'))).toEqual([]);
    // It is in there, for when there is one.
    expect(Object.keys(inputs).some((path) => path.includes('vscode-languageclient'))).toBe(true);
  });
});

type Inputs = Metafile['inputs'];

/** The files that an import reaches without one that waits. */
function loadedAtOnce(inputs: Inputs, entry: string): string[] {
  const reached = new Set([entry]);
  for (const path of reached)
    for (const { path: next, kind, external } of inputs[path]!.imports)
      if (kind !== 'dynamic-import' && !external) reached.add(next);
  return [...reached];
}

import { build } from 'esbuild';
import { describe, expect, test } from 'vitest';
import { bundles } from '../../scripts/bundles.mjs';

// VS Code wakes the extension for any Markdown file. What it loads before there is a plan is paid for by everybody.

describe('Before there is a plan', () => {
  const clients = bundles().filter(({ outfile }) => outfile?.startsWith('client/'));

  test.each(clients)('$outfile loads nothing of the language client', async (bundle) => {
    const { metafile } = await build({ ...bundle, write: false, metafile: true, logLevel: 'silent' });
    const [entry] = bundle.entryPoints as string[];
    const loaded = loadedAtOnce(metafile.inputs, entry!);
    expect(loaded).toContain('client/src/extension.ts');
    expect(loaded.filter((path) => path.includes('vscode-languageclient'))).toEqual([]);
    // It is in there, for when there is one.
    expect(Object.keys(metafile.inputs).some((path) => path.includes('vscode-languageclient'))).toBe(true);
  });
});

type Inputs = Awaited<ReturnType<typeof build<{ metafile: true }>>>['metafile']['inputs'];

/** The files that an import reaches without one that waits. */
function loadedAtOnce(inputs: Inputs, entry: string): string[] {
  const reached = new Set([entry]);
  for (const path of reached)
    for (const { path: next, kind, external } of inputs[path]!.imports)
      if (kind !== 'dynamic-import' && !external) reached.add(next);
  return [...reached];
}

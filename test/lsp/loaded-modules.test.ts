import type { Metafile } from 'esbuild';
import { beforeAll, describe, expect, test } from 'vitest';
import { builtPrograms } from '../support/built-programs';

// What is loaded when. A bundle runs a module when it is first imported, so that an `import` at the top of some file may
// undo what a lazy one elsewhere is for.

let inputs: Metafile['inputs'];

beforeAll(async () => {
  const { metafiles } = await builtPrograms();
  inputs = metafiles['server/dist/node/main.js']!.inputs;
}, 60_000);

/** The modules that run with one, itself included: all that it imports, but for what it imports when it is needed. */
function loadedWith(entry: string): string[] {
  const loaded = new Set<string>();
  const load = (path: string) => {
    if (loaded.has(path)) return;
    loaded.add(path);
    for (const each of inputs[path]?.imports ?? [])
      if (each.kind !== 'dynamic-import' && !each.external) load(each.path);
  };
  load(entry);
  return [...loaded];
}

describe('The server', () => {
  test('answers `initialize` without anything of the core', () => {
    const loaded = loadedWith('server/src/lsp/node/main.ts');
    expect(loaded).toContain('server/src/lsp/handlers/diagnostics.ts');
    // What an open text is held in is the server's as well.
    expect(loaded.filter((path) => /\/core\/(?!text\/)/.test(path))).toEqual([]);
  });

  test('checks a plan without the reader of manifests', () => {
    const loaded = loadedWith('server/src/core/index.ts');
    expect(loaded).toContain('server/src/core/analysis/check-plan.ts');
    expect(loaded.filter((path) => path.includes('node_modules/yaml/'))).toEqual([]);
  });
});

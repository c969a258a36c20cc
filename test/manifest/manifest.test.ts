import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { builtInTemplates } from '../../server/src/core';

const root = fileURLToPath(new URL('../../', import.meta.url));
const manifest = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
const titles: Record<string, string> = JSON.parse(readFileSync(`${root}package.nls.json`, 'utf8'));

describe('The manifest', () => {
  it('has one direct command for each built-in template', () => {
    const direct = 'planwright.newPlan.';
    const commands = manifest.contributes.commands.map(({ command }: { command: string }) => command);
    expect(commands.filter((command: string) => command.startsWith(direct)).sort()).toEqual(
      builtInTemplates.map(({ id }) => `${direct}${id}`).sort(),
    );
    for (const { id, title } of builtInTemplates) {
      expect(titles[`command.newPlan.${id}`]).toBe(`Plan from Dialect: ${title}`);
    }
  });

  it('has a text for every key, and no text without one', () => {
    const keys = [...JSON.stringify(manifest).matchAll(/"%([\w.-]+)%"/g)].map(([, key]) => key);
    expect(new Set(keys)).toEqual(new Set(Object.keys(titles)));
  });

  it('names only commands that it declares', () => {
    const { commands, menus, keybindings } = manifest.contributes;
    const declared = new Set(commands.map(({ command }: { command: string }) => command));
    const used = [...Object.values(menus).flat(), ...keybindings] as { command: string }[];
    expect(used.filter(({ command }) => !declared.has(command))).toEqual([]);
  });

  it('names only files that are there', () => {
    const { grammars, snippets = [] } = manifest.contributes;
    const files = [manifest.icon, ...[...grammars, ...snippets].map(({ path }: { path: string }) => path)];
    expect(files.filter((file) => !existsSync(`${root}${file}`))).toEqual([]);
  });
});

describe('The texts of the client', () => {
  it('stand in the bundle that translators start from', async () => {
    const texts = new Set<string>();
    for (const path of readdirSync(`${root}client/src`, { recursive: true, encoding: 'utf8' })) {
      if (!path.endsWith('.ts')) continue;
      const source = readFileSync(`${root}client/src/${path}`, 'utf8');
      for (const [, text] of source.matchAll(/\bl10n\.t\(\s*'((?:[^'\\]|\\.)*)'/g))
        texts.add(text!.replaceAll("\\'", "'"));
    }
    const bundle = Object.fromEntries([...texts].sort().map((text) => [text, text]));
    // `vitest run test/manifest --update` writes it anew.
    await expect(`${JSON.stringify(bundle, undefined, 2)}\n`).toMatchFileSnapshot(
      `${root}l10n/bundle.l10n.json`,
    );
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { bundledPackages } from '../../scripts/generate/third-party-notices.mjs';
import { isLong } from '../support/runs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const notices = readFileSync(`${root}THIRD-PARTY-NOTICES.txt`, 'utf8');
const words = (text: string) =>
  text
    .replace(/^\ufeff/, '')
    .split(/\s+/)
    .filter(Boolean)
    .join(' ');

describe('The notices of third parties', () => {
  // Builds everything. `npm run check:generated` compares the notices with what they are made from.
  it.runIf(isLong)(
    'name each package that a bundle has a part of, with the text of its licence',
    {
      timeout: 60_000,
    },
    async () => {
      const folders = await bundledPackages(root);
      expect(folders.length).toBeGreaterThan(50);
      const all = words(notices);
      for (const folder of folders) {
        const { name, version } = JSON.parse(readFileSync(`${root}${folder}/package.json`, 'utf8'));
        expect(notices).toContain(`\n${name} ${version} (`);
        const file = readdirSync(`${root}${folder}`).find((entry) => /^licen[cs]e/i.test(entry));
        if (file) expect(all).toContain(words(readFileSync(`${root}${folder}/${file}`, 'utf8')));
      }
    },
  );

  it('have a text for a package that brings none', () => {
    const part = notices.split(/^-{100}$/m).find((each) => each.startsWith('\nformat '));
    expect(part).toContain('Copyright (c) Sami Samhuri\n');
    expect(part).toContain('THE SOFTWARE IS PROVIDED "AS IS"');
  });

  it('are in the package', () => {
    expect(readFileSync(`${root}.vscodeignore`, 'utf8')).toContain('\n!THIRD-PARTY-NOTICES.txt\n');
  });
});

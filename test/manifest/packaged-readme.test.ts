import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { packagedReadme } from '../../scripts/packaged-readme.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const readme = readFileSync(`${root}README.md`, 'utf8');
const picture = /!\[[^\]]*\]\(([^)]+)\)|<img\b/g;

describe('The README', () => {
  it('shows pictures that are in the repository', () => {
    const files = [...readme.matchAll(picture)].map(([, file]) => file!);
    expect(files.length).toBeGreaterThan(3);
    expect(files.filter((file) => !existsSync(`${root}${file}`))).toEqual([]);
  });

  it('names the commands to try it near its top, behind what a user does first', () => {
    const top = readme.split('\n').slice(0, 40).join('\n');
    for (const words of ['Open a `plan.md`', 'npm start', 'npm test']) expect(top).toContain(words);
    expect(top.indexOf('Open a `plan.md`')).toBeLessThan(top.indexOf('npm start'));
  });
});

describe('The README of the package', () => {
  const packaged = packagedReadme(readme);

  it('has no picture, for VS Code shows none there but from the web', () => {
    expect([...packaged.matchAll(picture)]).toEqual([]);
    expect(packaged).not.toContain('pictures -->');
  });

  it('has all else', () => {
    const lines = (text: string) => text.split('\n').filter((line) => line !== '');
    const kept = new Set(lines(packaged));
    const left = lines(readme).filter((line) => !kept.has(line));
    expect(left.filter((line) => !/^(?:!\[|\| |\|---|<!-- )/.test(line))).toEqual([]);
    expect(packaged).toContain('## Rules');
  });
});

import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { digest } from '../../server/src/cli/digest';
import { replaceFile } from '../../server/src/cli/replace-file';

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'planwright-replace-'));
  file = join(folder, 'plan.md');
  await writeFile(file, 'old');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('A file that is what it was is replaced', async () => {
  await replaceFile(file, { text: 'new', from: digest('old'), inside: folder }, folder);
  expect(await readFile(file, 'utf8')).toBe('new');
});

test('A file that somebody else changed meanwhile stays as they wrote it', async () => {
  await writeFile(file, 'theirs');
  const replacing = replaceFile(file, { text: 'new', from: digest('old'), inside: undefined }, folder);
  await expect(replacing).rejects.toThrow('it was changed by another program meanwhile');
  expect(await readFile(file, 'utf8')).toBe('theirs');
  expect(await readdir(folder)).toEqual(['plan.md']);
});

test.runIf(process.platform !== 'win32')(
  'A file that a link puts elsewhere since it was found stays as it is',
  async () => {
    const inside = join(folder, 'specs');
    await mkdir(inside);
    await symlink(file, join(inside, 'plan.md'));
    const replacing = replaceFile(
      join(inside, 'plan.md'),
      { text: 'new', from: digest('old'), inside },
      folder,
    );
    await expect(replacing).rejects.toThrow('it is a link that leads out of');
    expect(await readFile(file, 'utf8')).toBe('old');
  },
);

import { mkdir, readdir, readFile, stat, symlink, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Project } from './project';

const plan = '# Implementation Plan: Export\n\nStorage: NEEDS CLARIFICATION\n';
const hasLinks = process.platform !== 'win32';

let project: Project;
beforeAll(async () => {
  project = await Project.make();
}, 60_000);
afterAll(() => project.remove());
beforeEach(() => project.fill({ 'specs/001-export/plan.md': plan, 'precious.txt': 'precious' }));

/** Whether a folder of the working folder holds results. */
async function hasResults(folder: string): Promise<boolean> {
  const names = await readdir(project.at(folder));
  return names.some((name) => /^results-[\da-f]{2}$/.test(name));
}

async function makeOld(path: string): Promise<void> {
  const before = new Date(Date.now() - 7_200_000);
  await utimes(project.at(path), before, before);
}

describe('A folder for results', () => {
  test('keeps what is not ours, whatever it is called', async () => {
    const draft = 'results-00.0b0e7b1c-8a4e-4c1e-9d62-3f1b8a2c4d5e.tmp';
    await project.add({
      'mine/thesis.tmp': 'a',
      'mine/00': 'b',
      'mine/CACHEDIR.TAG': 'c',
      [`mine/${draft}`]: '',
    });
    await mkdir(project.at('mine/x.tmp'));
    for (const name of ['thesis.tmp', '00', 'x.tmp', draft]) await makeOld(`mine/${name}`);
    await project.run('check', '--cache-dir', 'mine', 'specs');
    expect(await hasResults('mine')).toBe(true);
    expect(await project.read('mine/thesis.tmp')).toBe('a');
    expect(await project.read('mine/00')).toBe('b');
    expect(await project.read('mine/CACHEDIR.TAG')).toBe('c');
    expect((await stat(project.at('mine/x.tmp'))).isDirectory()).toBe(true);
    // What a run of ours left behind is deleted.
    expect(await readdir(project.at('mine'))).not.toContain(draft);
  });

  test('is made with the folders above it, and marked as a cache', async () => {
    await project.run('check', '--cache-dir', 'a/b/c', 'specs');
    expect(await readFile(project.at('a/b/c/CACHEDIR.TAG'), 'utf8')).toMatch(/^Signature: 8a477f597d28d172/);
    expect(await hasResults('a/b/c')).toBe(true);
  });

  test.runIf(hasLinks)('is written into through no link in it', async () => {
    await mkdir(project.at('.cache'));
    await symlink('../precious.txt', project.at('.cache/CACHEDIR.TAG'));
    for (let part = 0; part < 64; part++)
      await symlink('../precious.txt', project.at(`.cache/results-${part.toString(16).padStart(2, '0')}`));
    const first = await project.run('check', '--cache-dir', '.cache', 'specs');
    expect(first.stdout).toContain('open-clarification');
    expect(await project.read('precious.txt')).toBe('precious');
    expect(await project.run('check', '--cache-dir', '.cache', 'specs')).toEqual(first);
  });

  test.runIf(hasLinks).each([['link'], ['link/below']])(
    'is refused as %s, which is a link',
    async (folder) => {
      await mkdir(project.at('elsewhere'));
      await symlink('elsewhere', project.at('link'));
      const { code, stderr } = await project.run('check', '--cache-dir', folder, 'specs');
      expect(code).toBe(2);
      expect(stderr).toContain(`--cache-dir cannot be ${folder}: link is a link.`);
      expect(await readdir(project.at('elsewhere'))).toEqual([]);
    },
  );

  test('that is a file is refused', async () => {
    const { code, stderr } = await project.run('check', '--cache-dir', 'precious.txt', 'specs');
    expect(code).toBe(2);
    expect(stderr).toContain('--cache-dir cannot be precious.txt: it is not a folder.');
  });

  test.runIf(process.platform === 'linux')(
    'that cannot be made is refused, and not tried for ever',
    async () => {
      const { code, stderr } = await project.run('check', '--cache-dir', '/proc/x/y', 'specs');
      expect(code).toBe(2);
      expect(stderr).toContain('--cache-dir cannot be /proc/x/y: ENOENT');
    },
  );

  test('that PLANWRIGHT_CACHE names must not depend on the working folder', async () => {
    const run = (...args: readonly string[]) =>
      project.runIn({ PLANWRIGHT_CACHE: '.cache' }, 'check', ...args);
    const { code, stderr } = await run('specs');
    expect(code).toBe(2);
    expect(stderr).toMatch(/PLANWRIGHT_CACHE must be an absolute path, not "\.cache"/);
    expect((await run('--no-cache', 'specs')).code).toBe(1);
    expect((await run('--cache-dir', 'own', 'specs')).code).toBe(1);
    await expect(readdir(join(project.at('.cache'), 'results'))).rejects.toThrow();
  });

  test.runIf(hasLinks)('is not read where its files are pipes', async () => {
    await project.run('check', '--cache-dir', 'mine', 'specs');
    const { execFileSync } = await import('node:child_process');
    for (const name of await readdir(project.at('mine')))
      if (name.startsWith('results-')) {
        await writeFile(project.at(`mine/${name}.txt`), '');
        execFileSync('rm', [project.at(`mine/${name}`)]);
        execFileSync('mkfifo', [project.at(`mine/${name}`)]);
      }
    expect((await project.run('check', '--cache-dir', 'mine', 'specs')).code).toBe(1);
  });
});

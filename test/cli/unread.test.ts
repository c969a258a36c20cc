import { execFileSync } from 'node:child_process';
import { chmod, mkdir, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readBytes } from '../../server/src/cli/read-bytes';
import { Project } from './project';

const open =
  '# Implementation Plan: Export\n\n**Plan ID**: 7\n\n## Summary\n\nStorage: NEEDS CLARIFICATION\n';
const clean = open.replace('NEEDS CLARIFICATION', 'Postgres.');
const specs = { 'specs/001-export/plan.md': open, 'specs/002-import/plan.md': clean };
const hasPipes = process.platform !== 'win32';
// Root may read everything.
const hasPermissions = hasPipes && process.getuid?.() !== 0;

let project: Project;
beforeAll(async () => {
  project = await Project.make();
}, 60_000);
afterAll(() => project.remove());
beforeEach(() => project.fill(specs));

/** Puts a plan that cannot be read beside one with a finding, and expects both to be told of. */
async function expectError(path: string, reason: RegExp): Promise<void> {
  const run = await project.run('check', 'specs');
  expect(run.code).toBe(2);
  expect(run.stderr).toContain(path);
  expect(run.stderr).toMatch(reason);
  expect(run.stdout).toContain('open-clarification');
  expect(run.stdout).toMatch(/1 plan checked: 1 warning\. 1 error, see the error output\.\n$/);
}

describe.runIf(hasPipes)('A pipe', () => {
  test('that lies in a folder is an error, and is not waited for', async () => {
    await project.fill({ 'specs/001-export/plan.md': open, 'specs/003-pipe/note.txt': '' });
    execFileSync('mkfifo', [project.at('specs/003-pipe/plan.md')]);
    await expectError('specs/003-pipe/plan.md', /it is a pipe or device/);
  });
});

test.runIf(hasPipes)('A link to a device is an error, and is not read', async () => {
  await rm(project.at('specs/002-import/plan.md'));
  await symlink('/dev/zero', project.at('specs/002-import/plan.md'));
  await expectError('specs/002-import/plan.md', /it is a link that leads out of|it is a pipe or device/);
});

describe('A plan that is not text in UTF-8 is an error, and the others are checked', () => {
  test.each<[string, Uint8Array]>([
    ['UTF-16 with its mark', Buffer.from(`\ufeff${open}`, 'utf16le')],
    ['UTF-16 without a mark', Buffer.from(open, 'utf16le')],
    ['Latin-1', Buffer.from(open.replace('Export', 'Übersicht'), 'latin1')],
    ['with a zero byte', Buffer.from(`${open}\0`)],
    ['binary', new Uint8Array(50_000).map((_, index) => (index * 7919) % 256)],
  ])('%s', async (_what, content) => {
    await project.add({ 'specs/002-import/plan.md': content });
    await expectError('specs/002-import/plan.md', /it is not text in UTF-8\. Save it as UTF-8/);
  });

  test('where its text says that it is a plan', async () => {
    await project.fill({
      'specs/001-export/plan.md': open,
      'specs/001-export/rollout.md': Buffer.from(open, 'utf16le'),
    });
    await expectError('specs/001-export/rollout.md', /it is not text in UTF-8/);
  });

  test('but not a note of which nothing says so', async () => {
    await project.add({
      'specs/notes.md': Buffer.from('# Größe\n', 'latin1'),
      'specs/a.md': Buffer.alloc(9),
    });
    const { code, stderr } = await project.run('check', 'specs', 'specs/notes.md');
    expect(stderr).toBe(
      'planwright: specs/notes.md was skipped: it is not a plan. --as plan checks it as one.\n',
    );
    expect(code).toBe(1);
  });
});

test('A constitution that cannot be read as text is an error too', async () => {
  await project.add({
    '.specify/memory/constitution.md': Buffer.from('# Constitution\n\n## Core Principles\n', 'utf16le'),
  });
  const { code, stderr } = await project.run('check', 'specs/002-import/plan.md');
  expect(code).toBe(2);
  expect(stderr).toContain('.specify/memory/constitution.md');
  expect(stderr).not.toContain('file:');
});

test('A spec that cannot be read as text is an error, and not as good as none', async () => {
  await project.add({
    'specs/002-import/spec.md': Buffer.from('# Feature Specification: Import\n', 'utf16le'),
  });
  const { code, stderr } = await project.run('check', 'specs/002-import/plan.md');
  expect(code).toBe(2);
  expect(stderr).toMatch(/The spec \S*specs\/002-import\/spec\.md is not text/);
});

describe.runIf(hasPermissions)('What may not be read is an error, and the others are checked', () => {
  test('a plan', async () => {
    await chmod(project.at('specs/002-import/plan.md'), 0);
    await expectError('specs/002-import/plan.md', /EACCES: permission denied\n/);
  });

  test.each([['specs'], ['specs/**/plan.md']])('a folder that %s searches', async (path) => {
    await chmod(project.at('specs/002-import'), 0);
    try {
      const { code, stderr, stdout } = await project.run('check', path);
      expect(code).toBe(2);
      expect(stderr).toMatch(/The folder \S*specs\/002-import\/? cannot be read: EACCES/);
      expect(stdout).toContain('open-clarification');
    } finally {
      await chmod(project.at('specs/002-import'), 0o755);
    }
  });
});

describe('Without a plan', () => {
  test.each([['docs'], ['docs/**/*.md']])(
    '%s is an error that says where plans are looked for',
    async (path) => {
      await project.add({ 'docs/notes.md': '# Notes\n' });
      const { code, stdout, stderr } = await project.run('check', path);
      expect(code).toBe(2);
      expect(stderr).toContain(`There is no plan in ${path}.`);
      expect(stderr).toContain('**/specs/**/plan.md');
      expect(stderr).toMatch(/Other hidden folders are searched only where "planFiles" names them/);
      expect(stdout).toBe('No plan was checked. 1 error, see the error output.\n');
      const json = await project.run('check', '--format', 'json', path);
      expect(JSON.parse(json.stdout)).toMatchObject({ files: [], errors: [expect.stringContaining('docs')] });
      const allowed = await project.run('check', '--allow-no-plans', path);
      expect(allowed).toEqual({ code: 0, stdout: 'No plan was checked.\n', stderr: '' });
    },
  );

  test('one of several folders is an error, and the others are checked', async () => {
    await project.add({ 'docs/notes.md': '# Notes\n' });
    const { code, stdout, stderr } = await project.run('check', 'docs', 'specs');
    expect(code).toBe(2);
    expect(stderr).toContain('There is no plan in docs.');
    expect(stdout).toContain('open-clarification');
  });

  test('a constitution does not stand for one, but needs none beside it', async () => {
    const memory = '.specify/memory/constitution.md';
    await project.add({ [memory]: '# Constitution\n\n## Principles\n\n### I. Tests\n\nWe MUST test.\n' });
    expect((await project.run('check', '.specify')).code).toBe(2);
    expect((await project.run('check', '.specify', 'specs/002-import')).stderr).toBe('');
    expect((await project.run('check', memory)).code).toBe(0);
  });

  test('a wrong path is no all clear', async () => {
    const { code, stdout } = await project.run('check', 'nope.md', 'specs/002-import/plan.md');
    expect(code).toBe(2);
    expect(stdout).toBe('1 plan checked, nothing found. 1 error, see the error output.\n');
  });

  test('hidden folders are searched where planFiles names them', async () => {
    await project.fill({ '.plans/a/plan.md': open, '.other/a/plan.md': open, 'b/.plans/c.md': open });
    expect((await project.run('check', '.')).code).toBe(2);
    await project.add({ '.planwright.json': '{ "planFiles": [".plans/**"] }' });
    expect(Object.keys(await project.findings('.'))).toEqual(['.plans/a/plan.md', 'b/.plans/c.md']);
  });
});

test('Folders below one that vanished are no error', async () => {
  await mkdir(project.at('specs/003-empty'));
  await symlink(join('..', 'gone'), project.at('specs/003-empty/notes.md'));
  const { code, stderr } = await project.run('check', 'specs');
  expect(stderr).toBe('');
  expect(code).toBe(1);
});

test('What looks like a file and is none is passed by', async () => {
  await project.fill({ 'docs/plan.md/readme.txt': '' });
  const { code, stderr } = await project.run('check', '--no-cache', 'docs');
  expect(code).toBe(2);
  expect(stderr).toContain('There is no plan in docs.');
});

test('A check whose reader leaves before all plans are checked does not pass', async () => {
  const questions = '\nQuestion: NEEDS CLARIFICATION\n'.repeat(500);
  await project.fill({ 'a/plan.md': open + questions, 'b/plan.md': `${open}\n<<<<<<< ours\n` });
  const check = ['check', '--no-cache', '--format', 'json', '--threshold', 'error', '--as', 'plan'];
  for (const threshold of ['error', 'information']) {
    const paths = ['a/plan.md', 'b/plan.md', '--threshold', threshold];
    const { code, stderr } = await project.runToClosedOutput(...check, ...paths);
    expect({ code, stderr }).toEqual({ code: 2, stderr: '' });
  }
  expect((await project.runToClosedOutput(...check, 'a/plan.md', '--fix')).code).toBe(0);
  await project.add({ 'docs/notes.md': '# Notes\n' });
  const fixed = await project.runToClosedOutput(...check, '--fix', 'a', 'docs');
  expect(fixed.stderr).toContain('There is no plan in docs.');
  expect(fixed.code).toBe(2);
});

test.runIf(process.platform === 'linux')('A file that the system reads in parts is read to its end', () => {
  expect(readBytes('/proc/self/smaps').length).toBeGreaterThan(8_192);
});

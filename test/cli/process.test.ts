import { readdir } from 'node:fs/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { sample } from '../support/runs';
import { BuiltProject } from './built-project';
import { Project } from './project';

// The program as it ships, in processes of its own: exit codes, pipes, threads, and runs side by side. All else about the
// command line is tested within the process of the tests.

const head = '# Implementation Plan: Export\n\n**Plan ID**: 7\n\n## Summary\n\n';
const open = `${head}Storage: NEEDS CLARIFICATION\n`;
const clean = `${head}Storage: Postgres.\n`;
const specs = { 'specs/001-export/plan.md': open, 'specs/002-import/plan.md': clean };

let project: BuiltProject;
let within: Project;
beforeAll(async () => {
  project = await BuiltProject.make();
  within = await Project.make();
}, 60_000);
afterAll(() => Promise.all([project.remove(), within.remove()]));

describe('A process', { timeout: 60_000 }, () => {
  beforeEach(() => project.fill(specs));

  test('prints what a run within another program prints, and ends with its exit code', async () => {
    await within.fill(specs);
    for (const [code, args] of [
      [0, ['check', '--no-cache', 'specs/002-import']],
      [1, ['check', '--format', 'json', '**/*.md']],
      [2, ['check', 'none', '.']],
    ] as const) {
      const run = await project.run(...args);
      expect(run).toEqual(await within.run(...args));
      expect(run.code).toBe(code);
      expect(run.stderr).not.toMatch(/\n {4}at /);
    }
  });

  test('comes whole through a pipe, however long it is', async () => {
    const lines = Array.from({ length: 6_000 }, (_, index) => `- Question ${index}: NEEDS CLARIFICATION`);
    const sections = Array.from(
      { length: 60 },
      (_, n) => `## Part ${n}\n\n${lines.slice(n * 100, n * 100 + 100).join('\n')}\n`,
    );
    await project.fill({ 'long.md': head + sections.join('\n') });
    const { stdout } = await project.run('check', '--format', 'json', 'long.md');
    expect(stdout.length).toBeGreaterThan(1_000_000);
    expect(JSON.parse(stdout).files[0].findings).toHaveLength(6_000);
  });

  test.runIf(process.platform === 'linux')('that an unexpected error ends fails', async () => {
    const { code, stderr } = await project.runInDeletedFolder('check', '.');
    expect(stderr).toMatch(/^planwright: An unexpected error ended the run\.\n/);
    expect(code).toBe(2);
  });

  test.runIf(process.platform === 'linux').each([['check', 'specs'], ['explain']])(
    '%s whose output cannot be written fails',
    async (...args) => {
      const { code, stderr } = await project.runIntoFullDevice(...args);
      expect(stderr).toBe('planwright: The output cannot be written: ENOSPC: no space left on device\n');
      expect(code).toBe(2);
    },
  );

  test('Runs at the same time do not disturb each other', async () => {
    const [expected, ...others] = await Promise.all(
      Array.from({ length: 2 }, () => project.run('check', '.')),
    );
    for (const other of others) expect(other).toEqual(expected);
    expect((await readdir(project.results)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
    expect(await project.run('check', '.')).toEqual(expected);
  });
});

describe.runIf(process.platform !== 'win32')('A pipe', { timeout: 60_000 }, () => {
  beforeEach(() => project.fill(specs));

  test('that is named is read once, also when results of former runs are at hand', async () => {
    await project.run('check', 'specs');
    const { code, stdout } = await project.runWithInput(open, 'check', '/dev/stdin');
    expect(stdout).toContain('open-clarification');
    expect(code).toBe(1);
  });

  test('of the system lies nowhere, so that nothing around it is missing', async () => {
    await project.add({
      'linked.md': clean.replace('Postgres.', '[spec](./spec.md) and `src/a.ts` (existing)'),
    });
    const text = await project.read('linked.md');
    const { code, stdout, stderr } = await project.runWithInput(text, 'check', '/dev/fd/0');
    expect({ code, stdout, stderr }).toEqual({
      code: 0,
      stdout: '1 plan checked, nothing found.\n',
      stderr: '',
    });
  });

  test('that is named twice is checked once', async () => {
    const { stdout } = await project.runWithInput(open, 'check', '/dev/stdin', '/dev/fd/0');
    expect(stdout).toMatch(/1 plan checked: 1 warning/);
  });

  test('cannot be mended', async () => {
    const { code, stderr } = await project.runWithInput(open, 'check', '--fix', '/dev/stdin');
    expect(code).toBe(2);
    expect(stderr).toMatch(/\/dev\/stdin was not checked: it is a pipe or device, which --fix cannot change/);
  });
});

const count = 60;
const number = (index: number) => String(index).padStart(3, '0');

/** A project of many plans, no two alike, with notes between them and a few mistakes. */
function manyPlans(): Record<string, string> {
  const files: Record<string, string> = {
    '.git/HEAD': '',
    '.specify/templates/plan-template.md': '# Implementation Plan: [FEATURE]\n\n## Summary\n\n[what]\n',
    '.specify/memory/constitution.md': '# Constitution\n\n## Principles\n\n### I. Tests\n\nWe MUST test.\n',
    '.specify/presets/.registry': '{',
  };
  for (let index = 0; index < count; index++) {
    const folder = `specs/${number(index)}-part`;
    const questions = Array.from({ length: index % 7 }, (_, n) => `Question ${n}: NEEDS CLARIFICATION\n`);
    files[`${folder}/plan.md`] =
      `# Implementation Plan: Part ${index}\n\n## Summary\n\n${questions.join('\n')}`;
    if (index % 3 === 0) files[`${folder}/notes.md`] = `# Notes ${index}\n`;
    if (index % 5 === 0) files[`${folder}/tasks.md`] = '# Tasks\n';
  }
  return files;
}

describe('Threads', { timeout: 60_000 }, () => {
  beforeEach(() => project.fill(manyPlans()));

  test.each(sample([['json'], ['pretty']], 1))(
    'change nothing about what is printed as %s, whatever their number',
    async (format) => {
      const check = (where: Project, jobs: number) =>
        where.run('check', '--format', format, '--jobs', `${jobs}`, 'specs', '.', 'none.md');
      await within.fill(manyPlans());
      const one = await check(within, 1);
      expect(one.code).toBe(2);
      expect(one.stderr).toContain('none.md');
      expect(one.stderr).toContain('registry of presets');
      expect(one.stdout.length).toBeGreaterThan(5_000);
      expect(await check(project, 2)).toEqual(one);
      // Now from the results that the threads made.
      expect(await check(project, 2)).toEqual(one);
    },
  );

  test('All that is asked to be mended is mended, on several threads as on one', async () => {
    const comment = '\n<!-- planwright-disable-next-line -->\nOrders are exported.\n';
    const plans = Object.entries(manyPlans()).map(([path, text]): [string, string] => [
      path,
      path.endsWith('plan.md') ? text + comment : text,
    ]);
    await project.fill(Object.fromEntries(plans));
    const { stdout } = await project.run('check', '--fix', '--jobs', '2', 'specs');
    expect(stdout.match(/fixed {2}Delete the comment/g)).toHaveLength(count);
    for (const [path] of plans)
      if (path.endsWith('plan.md')) expect(await project.read(path)).not.toContain('planwright-disable');
  });

  test('A reader that has seen enough is no fault', async () => {
    const { code, stderr } = await project.runToFirstOutput('check', '--no-cache', '--jobs', '2', 'specs');
    expect(stderr).not.toMatch(/EPIPE|\n {4}at /);
    // For the registry in the project that is no JSON.
    expect(code).toBe(2);
  });
});

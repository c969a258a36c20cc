import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Project } from './project';

const count = 120;
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

let project: Project;
beforeAll(async () => {
  project = await Project.make();
  await project.fill(manyPlans());
}, 60_000);
afterAll(() => project.remove());

describe('The number of jobs', () => {
  test.each([['pretty'], ['json']])('changes nothing about what is printed as %s', async (format) => {
    const check = (...options: readonly string[]) =>
      project.run('check', '--format', format, ...options, 'specs', '.', 'none.md');
    const one = await check('--no-cache', '--jobs', '1');
    expect(one.code).toBe(2);
    expect(one.stderr).toContain('none.md');
    expect(one.stderr).toContain('registry of presets');
    expect(one.stdout.length).toBeGreaterThan(10_000);
    expect(await check('--no-cache', '--jobs', '3')).toEqual(one);
    await project.clearResults();
    expect(await check('--jobs', '3')).toEqual(one);
    expect(await check('--jobs', '3')).toEqual(one);
  });

  test('is one that can be worked with', async () => {
    for (const jobs of ['0', 'many', '-1', '1.5']) {
      const { code, stderr } = await project.run('check', `--jobs=${jobs}`, '.');
      expect(code).toBe(2);
      expect(stderr).toContain(`--jobs must be a number from 1 to 999, not "${jobs}".`);
    }
  });
});

test('All that is asked to be mended is mended, on several threads as on one', async () => {
  const comment = '\n<!-- planwright-disable-next-line -->\nOrders are exported.\n';
  const plans = Object.entries(manyPlans()).map(([path, text]): [string, string] => [
    path,
    path.endsWith('plan.md') ? text + comment : text,
  ]);
  await project.fill(Object.fromEntries(plans));
  const { stdout } = await project.run('check', '--fix', '--jobs', '3', 'specs');
  expect(stdout.match(/fixed {2}Delete the comment/g)).toHaveLength(count);
  for (const [path] of plans)
    if (path.endsWith('plan.md')) expect(await project.read(path)).not.toContain('planwright-disable');
  await project.fill(manyPlans());
});

test('A reader that has seen enough is no fault', async () => {
  const { code, stderr } = await project.runToFirstOutput('check', '--no-cache', '--jobs', '2', 'specs');
  expect(stderr).not.toMatch(/EPIPE|\n {4}at /);
  // For the registry in the project that is no JSON.
  expect(code).toBe(2);
});

test('What looks like a file and is none is passed by', async () => {
  await project.fill({ ...manyPlans(), 'docs/plan.md/readme.txt': '' });
  const { code, stderr } = await project.run('check', '--no-cache', 'docs');
  expect(code).toBe(2);
  expect(stderr).toContain('There is no plan in docs.');
});

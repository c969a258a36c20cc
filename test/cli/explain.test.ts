import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Project } from './project';

let project: Project;
beforeAll(async () => {
  project = await Project.make();
  await project.fill({});
}, 60_000);
afterAll(() => project.remove());

describe('planwright explain', () => {
  test('prints the page of a rule', async () => {
    const { code, stdout, stderr } = await project.run('explain', 'wrong-date');
    expect(code).toBe(0);
    expect(stderr).toBe('');
    const page = readFileSync(new URL('../../docs/rules/wrong-date.md', import.meta.url), 'utf8');
    expect(stdout).toBe(page.replace(/<!-- Generated .* -->\n\n/, ''));
  });

  test('lists all rules, a line for each', async () => {
    const { code, stdout } = await project.run('explain');
    expect(code).toBe(0);
    const index = readFileSync(new URL('../../docs/rules/README.md', import.meta.url), 'utf8');
    const ids = [...index.matchAll(/^\| \[([\w-]+)\]/gm)].map(([, id]) => id);
    expect(ids.length).toBeGreaterThan(20);
    expect(
      stdout
        .trimEnd()
        .split('\n')
        .map((line) => line.split(' ')[0]),
    ).toEqual(ids);
    expect(stdout).toContain('missing-section ');
  });

  test.each([
    [['explain', 'wrong-dates'], 'There is no rule "wrong-dates". Did you mean wrong-date?'],
    [['explain', 'placeholder'], 'There is no rule "placeholder". Did you mean unfilled-placeholder?'],
    [['explain', 'zzzzzzzzzzzz'], 'There is no rule "zzzzzzzzzzzz". For all rules: planwright explain'],
    [['explain', 'wrong-date', 'empty-field'], 'Give one rule: planwright explain RULE'],
  ])('ends with 2 for %j', async (args, message) => {
    const { code, stdout, stderr } = await project.run(...args);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain(message);
  });
});

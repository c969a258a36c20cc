// Stands in for test/cases/cases.test.ts, which checks all cases at once: a mutant needs only those that reach it.
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ExpectedCase, judgeCase } from '../../test/cases/judge';
import { Project } from '../../test/cli/project';

const root = join(import.meta.dirname, '../../test/cases');
const notYetRight = JSON.parse(readFileSync(join(root, 'not-yet-right.json'), 'utf8')) as string[];
const names = readdirSync(root).filter((name) => existsSync(join(root, name, 'expected.json')));

describe('cases', () => {
  let project: Project;
  beforeAll(async () => {
    project = await Project.make();
    await project.fill({});
  });
  afterAll(() => project.remove());

  it.each(names)('%s', async (name) => {
    cpSync(join(root, name, 'workspace'), project.at(name), { recursive: true });
    mkdirSync(join(project.at(name), '.git'), { recursive: true });
    const findings = new Map<string, never[]>();
    const checked = await project.findings('--no-cache', name);
    for (const [path, found] of Object.entries(checked)) {
      const [, ...rest] = path.replaceAll('\\', '/').split('/');
      findings.set(rest.join('/'), [...found] as never[]);
    }
    const expected = JSON.parse(readFileSync(join(root, name, 'expected.json'), 'utf8')) as ExpectedCase;
    const read = (path: string) => readFileSync(join(root, name, 'workspace', path), 'utf8');
    const reasons = judgeCase(expected, findings, read);
    if (notYetRight.includes(name)) expect(reasons).not.toEqual([]);
    else expect(reasons).toEqual([]);
  });
});

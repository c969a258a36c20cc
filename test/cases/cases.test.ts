import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Project } from '../cli/project';
import { type ExpectedCase, type Finding, judgeCase } from './judge';

const root = import.meta.dirname;
const notYetRight = JSON.parse(readFileSync(join(root, 'not-yet-right.json'), 'utf8')) as string[];
const names = readdirSync(root).filter((name) => existsSync(join(root, name, 'expected.json')));

describe('Each case is judged as a fair reader would judge it', () => {
  let project: Project;
  const findings = new Map<string, Map<string, Finding[]>>();

  // One run for all: each workspace is the root of a repository, so that no search leaves it.
  beforeAll(async () => {
    project = await Project.make();
    await project.fill({});
    for (const name of names) {
      cpSync(join(root, name, 'workspace'), project.at(name), { recursive: true });
      mkdirSync(join(project.at(name), '.git'), { recursive: true });
      findings.set(name, new Map());
    }
    const checked = await project.findings('--no-cache', '.');
    for (const [path, found] of Object.entries(checked)) {
      const [name = '', ...rest] = path.replaceAll('\\', '/').split('/');
      findings.get(name)!.set(rest.join('/'), [...found]);
    }
  }, 60_000);
  afterAll(() => project.remove());

  it.each(names)('%s', (name) => {
    const expected = JSON.parse(readFileSync(join(root, name, 'expected.json'), 'utf8')) as ExpectedCase;
    const read = (path: string) => readFileSync(join(root, name, 'workspace', path), 'utf8');
    const reasons = judgeCase(expected, findings.get(name)!, read);
    if (notYetRight.includes(name))
      expect(reasons, 'is right now; take its name out of not-yet-right.json').not.toEqual([]);
    else expect(reasons, expected.why).toEqual([]);
  });

  it('The list of cases that are not yet right names only cases', () => {
    expect(notYetRight.filter((name) => !names.includes(name))).toEqual([]);
  });
});

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type CopyName,
  compare,
  copiesOf,
  planPath,
  readOwnTemplates,
  workspaceOf,
} from '../../scripts/accuracy/own-templates.mjs';
import { type PrintedFinding, Project } from '../cli/project';

const templates = readOwnTemplates(import.meta.dirname);
/** Of the slots of one template, in any copy. */
const floor = 0.7;
/** Of the slots of all templates. */
const goal = 0.98;
const unfilled: readonly CopyName[] = ['pristine', 'begun', 'even', 'odd'];

describe('The slots of a team template, in any sign', () => {
  let project: Project;
  const findings = new Map<string, readonly PrintedFinding[]>();

  // One run for all: each workspace is the root of a repository, so that no search leaves it.
  beforeAll(async () => {
    project = await Project.make();
    await project.fill({});
    for (const template of templates) {
      const copies = copiesOf(template);
      for (const [copy, plan] of Object.entries(copies)) {
        const folder = `${template.name}.${copy}`;
        mkdirSync(join(project.at(folder), '.git'), { recursive: true });
        for (const [path, text] of Object.entries(workspaceOf(copies.pristine, plan)))
          await project.add({ [`${folder}/${path}`]: text });
      }
    }
    for (const [path, found] of Object.entries(await project.findings('--no-cache', '.')))
      findings.set(path.replaceAll('\\', '/'), found);
  }, 60_000);
  afterAll(() => project.remove());

  function judge(name: string, copy: CopyName) {
    const template = templates.find((candidate) => candidate.name === name)!;
    const plan = copiesOf(template)[copy];
    return { open: plan.open.length, ...compare(plan, findings.get(`${name}.${copy}/${planPath}`)!) };
  }

  it.each(templates.map(({ name }) => name))('%s: its open slots are reported, and nothing else', (name) => {
    for (const copy of unfilled) {
      const { false: others, missed, open } = judge(name, copy);
      const lines = missed.map(({ line, text }) => `${copy}, line ${line}: ${text}`);
      expect(open - missed.length, lines.join('\n')).toBeGreaterThanOrEqual(floor * open);
      expect(others.map(({ rule, start }) => `${copy}, line ${start.line}: ${rule}`)).toEqual([]);
    }
  });

  it.each(templates.map(({ name }) => name))('%s: nothing is reported once it is filled in', (name) => {
    const { false: others } = judge(name, 'filled');
    expect(others.map(({ message, start }) => `line ${start.line}: ${message}`)).toEqual([]);
  });

  it.each(unfilled)('of all templates, in the copies that are %s, nearly every slot is', (copy) => {
    const judged = templates.map(({ name }) => judge(name, copy));
    const open = judged.reduce((sum, each) => sum + each.open, 0);
    const missed = judged.reduce((sum, each) => sum + each.missed.length, 0);
    expect((open - missed) / open).toBeGreaterThanOrEqual(goal);
  });
});

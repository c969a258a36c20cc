import { existsSync } from 'node:fs';
import { readdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sample } from '../support/runs';
import { Project } from './project';

const question = '\n\nStorage: NEEDS CLARIFICATION\n';
const plan = `# Implementation Plan: Export\n\n**Plan ID**: 7${question}`;
const notPlans = {
  'specs/001-export/spec.md': `# Feature Specification: Export${question}`,
  'specs/001-export/tasks.md': `# Tasks${question}`,
  'specs/001-export/checklists/api.md': `# Checklist${question}`,
  'README.md': plan,
  'docs/notes.md': `# Notes${question}`,
  '.claude/commands/plan.md': `Write the plan.${question}`,
  'logo.png': Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 255]),
};
const plans = {
  'specs/001-export/plan.md': `# Export${question}`,
  'docs/rollout.md': plan,
  'drafts/plan.md': `# Export${question}`,
};

let project: Project;
beforeAll(async () => {
  project = await Project.make();
  await project.fill({ ...notPlans, ...plans });
}, 60_000);
afterAll(() => project.remove());

describe('A file that is named', () => {
  test('is checked where its name or its text says that it is a plan, and else skipped with a note', async () => {
    const names = [...Object.keys(notPlans), ...Object.keys(plans)];
    const { code, stdout, stderr } = await project.run('check', '--format', 'json', ...names);
    const { files, skipped } = JSON.parse(stdout) as { files: { path: string }[]; skipped: string[] };
    expect(files.map(({ path }) => path)).toEqual(Object.keys(plans));
    expect([...skipped].sort()).toEqual(Object.keys(notPlans).sort());
    for (const name of Object.keys(notPlans))
      expect(stderr).toContain(`${name} was skipped: it is not a plan.`);
    expect(code).toBe(1);
  });

  test('is no failure when it is not a plan, nor a success in so many words', async () => {
    const run = await project.run('check', 'specs/001-export/spec.md', 'docs/notes.md');
    expect(run.code).toBe(0);
    expect(run.stdout).toBe('No plan was checked. 2 files skipped.\n');
    expect(await project.run('check', 'specs/001-export/spec.md', 'docs/notes.md')).toEqual(run);
    expect((await project.run('check', 'docs/notes.md', 'docs/gone.md')).code).toBe(2);
  });

  test('is a plan where a project says so, and not where its planFiles leave it out', async () => {
    const settings = { 'shop/.planwright.json': '{ "planFiles": ["notes/*.md"] }' };
    await project.add({
      ...settings,
      'shop/notes/a.md': `# A${question}`,
      'shop/specs/b.md': `# B${question}`,
    });
    const findings = await project.findings('shop/notes/a.md', 'shop/specs/b.md');
    expect(Object.keys(findings)).toEqual(['shop/notes/a.md']);
  });

  test('is a plan with --as plan, also where a folder is searched besides', async () => {
    const findings = await project.findings('--as', 'plan', 'docs', 'docs/notes.md', 'README.md');
    expect(Object.keys(findings)).toEqual(['docs/notes.md', 'docs/rollout.md', 'README.md']);
    expect(findings['README.md']?.map(({ rule }) => rule)).toEqual(['open-clarification']);
    expect(await project.run('check', '--as', 'spec', 'README.md')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('--as must be one of plan, not "spec"'),
    });
  });

  test('among many others is noted by number', async () => {
    const names = Array.from({ length: 25 }, (_, index) => `many/note-${index}.md`);
    await project.add(Object.fromEntries(names.map((name) => [name, '# Note\n'])));
    const { code, stderr } = await project.run('check', ...names);
    expect(code).toBe(0);
    expect(stderr.split('\n')).toHaveLength(12);
    expect(stderr).toContain('15 more of the named files were skipped');
  });
});

test.skipIf(process.platform === 'win32')(
  'What lies in a linked folder is checked as the folder is, however it is named, and links out of it are refused',
  async () => {
    const folder = {
      'docs/constitution.md': '# Constitution\n\n## Principles\n\n### I. Tests\n\nTests are good.\n',
      'plan.md': plan,
    };
    await project.fill({ 'secret/plan-template.md': '# Plan: [X]\n\n## Secret\n\n## Context\n' });
    for (const [path, text] of Object.entries(folder)) await project.add({ [`shop/${path}`]: text });
    await symlink('shop', project.at('inside'), 'dir');
    await symlink('../shop', project.at('secret/link'), 'dir');
    const direct = await project.findings('--no-cache', 'shop');
    expect(Object.keys(direct)).toEqual(['shop/docs/constitution.md', 'shop/plan.md']);
    for (const link of ['inside', 'secret/link']) {
      const names = Object.keys(folder).map((path) => `${link}/${path}`);
      const searched = await project.run('check', '--no-cache', '--format', 'json', link);
      const named = await project.run('check', '--no-cache', '--format', 'json', ...names);
      expect(searched).toMatchObject({ code: 1, stderr: '' });
      expect(named).toEqual(searched);
      const files = JSON.parse(named.stdout).files as { path: string; findings: unknown }[];
      expect(files.map(({ findings }) => findings)).toEqual(Object.values(direct));
    }
    await symlink('../secret', project.at('shop/.specify'), 'dir');
    const { code, stderr } = await project.run('check', '--no-cache', 'inside');
    expect(code).toBe(2);
    expect(stderr).toContain('leads out of the project');
  },
);

describe('--fix', () => {
  const mendable =
    '# Implementation Plan: X\n\n<!-- planwright-disable-next-line -->\nOrders are exported.\n';
  const canLink = process.platform !== 'win32';

  test.runIf(canLink)('writes through no link that leads out of the folder that it was given', async () => {
    await project.fill({ 'shared/a.md': mendable, 'repo/specs/001-a/note.txt': '', 'repo/.git/HEAD': '' });
    await project.add({ 'repo/shared/b.md': mendable, 'repo/specs/002-b/c.md': mendable });
    await symlink('../../../shared/a.md', project.at('repo/specs/001-a/plan.md'));
    await symlink('../../shared/b.md', project.at('repo/specs/002-b/plan.md'));
    await symlink('../specs/002-b/c.md', project.at('repo/shared/plan.md'));
    const { code, stderr, stdout } = await project.run('check', '--fix', 'repo/specs');
    expect(code).toBe(2);
    expect(stderr).toMatch(/001-a\/plan\.md was not checked: it is a link that leads out of the repository/);
    expect(stderr).toMatch(/002-b\/plan\.md was not fixed: it is a link that leads out of repo\/specs/);
    expect(stdout).toContain('unused-suppression');
    expect(await project.read('shared/a.md')).toBe(mendable);
    expect(await project.read('repo/shared/b.md')).toBe(mendable);
    // A link that is named is followed, and one that stays inside.
    expect((await project.run('check', '--fix', 'repo/specs/002-b/plan.md')).stdout).toContain('fixed');
    expect(await project.read('repo/shared/b.md')).not.toBe(mendable);
  });

  test.runIf(canLink)('follows a link that stays inside, and leaves it a link', async () => {
    await project.fill({ 'specs/001-a/text.md': mendable });
    await symlink('text.md', project.at('specs/001-a/plan.md'));
    expect((await project.run('check', '--fix', 'specs')).stdout).toContain('fixed');
    expect(await project.read('specs/001-a/text.md')).not.toBe(mendable);
  });
});

const corpus = join(__dirname, '../../../shared/corpus/cases');

test.skipIf(!existsSync(corpus))(
  'All Markdown files of real projects, each named, give what their folder gives',
  async () => {
    const folders = sample(await readdir(corpus), 2);
    await project.fill({});
    for (const folder of folders) await symlink(join(corpus, folder), project.at(`real-${folder}`), 'dir');
    const names = await Promise.all(
      folders.map(async (folder) => {
        const inside = await readdir(join(corpus, folder), { recursive: true });
        return inside.sort().map((name) => `real-${folder}/${name.replaceAll('\\', '/')}`);
      }),
    );
    const markdown = names.flat().filter((name) => name.endsWith('.md'));
    const check = (...paths: readonly string[]) => project.findings('--no-cache', ...paths);
    const byFolder = await check(...folders.map((folder) => `real-${folder}`));
    expect(Object.keys(byFolder).length).toBeGreaterThanOrEqual(folders.length);
    expect(markdown.length).toBeGreaterThan(Object.keys(byFolder).length);
    expect(await check(...markdown)).toEqual(byFolder);
  },
  120_000,
);

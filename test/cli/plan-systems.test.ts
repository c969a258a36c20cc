import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Project } from './project';

const open = '# Design\n\n## Context\n\n**Storage**: NEEDS CLARIFICATION\n';
const closed = '# Design\n\n## Context\n\n**Storage**: a file\n';
const outlined =
  '# Implementation Plan: X\n\n**Branch**: `x`\n\n## Technical Context\n\n**Storage**: NEEDS CLARIFICATION\n';

let project: Project;
beforeAll(async () => {
  project = await Project.make();
});
afterAll(() => project.remove());

describe('check . in a repository of one system', () => {
  const plans = [
    'kitty-specs/001-import/plan.md',
    'openspec/changes/add-import/design.md',
    '.kiro/specs/import/design.md',
    'docs/superpowers/plans/2025-11-03-import.md',
    '.claude/PRPs/plans/import.plan.md',
    '.cursor/plans/import.plan.md',
    '.claude/plans/import.md',
    '.github/plans/import.md',
    'services/desk/.kiro/specs/import/design.md',
  ];

  test.each(plans)('%s: finds the plan, and ends with 1 while something is open', async (plan) => {
    await project.fill({ [plan]: open });
    const { code } = await project.run('check', '.');
    expect(code).toBe(1);
    expect(Object.keys(await project.findings('.'))).toEqual([plan]);
    expect((await project.findings('.'))[plan]!.map(({ rule }) => rule)).toEqual(['open-clarification']);
  });

  test.each(plans)('%s: ends with 0 when nothing is', async (plan) => {
    await project.fill({ [plan]: closed });
    expect(await project.run('check', '.')).toMatchObject({ code: 0, stderr: '' });
  });

  test('a plan that is named is one as well', async () => {
    await project.fill({ '.cursor/plans/import.plan.md': open, '.kiro/specs/import/tasks.md': open });
    const { code, stderr } = await project.run(
      'check',
      '.cursor/plans/import.plan.md',
      '.kiro/specs/import/tasks.md',
    );
    expect(code).toBe(1);
    expect(stderr).toContain('tasks.md was skipped: it is not a plan');
  });
});

test('Of hidden folders only those with plans are entered', async () => {
  const elsewhere = [
    '.claude/agents/a.md',
    '.claude/plans-old/a.md',
    '.cursor/rules/a.md',
    '.agent/skills/planning/a.md',
    '.github/ISSUE_TEMPLATE/a.md',
    '.kiro/steering/a.md',
    '.worktrees/a/specs/001-x/plan.md',
    '.venv/lib/plans/a.md',
  ];
  const plans = [
    '.agent/a.md',
    '.agent/plans/a.md',
    '.claude/plans/deep/a.md',
    '.kiro/specs/x/a.md',
    '.specify/specs/x/plan.md',
    'services/desk/.specify/specs/x/plan.md',
  ];
  await project.fill(Object.fromEntries([...elsewhere, ...plans].map((path) => [path, outlined])));
  expect(Object.keys(await project.findings('.')).sort()).toEqual(plans);
});

test('A project that says which files are plans still has its own', async () => {
  await project.fill({
    '.planwright.json': '{ "planFiles": ["work/*.md"] }',
    '.cursor/plans/a.plan.md': open,
    'work/a.md': open,
  });
  expect(Object.keys(await project.findings('.'))).toEqual(['work/a.md']);
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Project } from './project';

const open = '# Implementation Plan: Export\n\n## Summary\n\nStorage: TBD\n';
const note = '# Export\n\nStorage: NEEDS CLARIFICATION\n';
const constitution = '# Rules\n\n## Core Principles\n\n### I. [PRINCIPLE_1_NAME]\n\n[WHAT]\n';
const say = (settings: object) => JSON.stringify(settings, undefined, 2);

let project: Project;
beforeAll(async () => {
  project = await Project.make();
}, 60_000);
afterAll(() => project.remove());

describe('A project that is configured', () => {
  test('is checked as its file says, which of its files are plans included', async () => {
    await project.fill({
      '.planwright.json': say({
        planFiles: ['/design/*.md'],
        rules: { 'deferred-decision': 'error' },
        overrides: [{ files: ['legacy/**'], rules: { 'deferred-decision': 'off' } }],
      }),
      'design/export.md': note,
      'specs/001-export/plan.md': open.replace('# Implementation Plan: ', '# '),
      'legacy/plan.md': `${open}\n## Technical Context\n`,
      'other/plan.md': `${open}\n## Technical Context\n`,
    });
    const findings = await project.findings('.');
    expect(Object.keys(findings)).toEqual(['design/export.md', 'legacy/plan.md', 'other/plan.md']);
    expect(findings['design/export.md']?.map(({ rule }) => rule)).toEqual(['open-clarification']);
    const deferred = (path: string) => findings[path]?.filter(({ rule }) => rule === 'deferred-decision');
    expect(deferred('legacy/plan.md')).toEqual([]);
    expect(deferred('other/plan.md')).toMatchObject([{ severity: 'error' }]);
  });

  test('is found from below, and the nearest holds', async () => {
    await project.fill({
      'package.json': say({ name: 'shop', planwright: { rules: { 'deferred-decision': 'error' } } }),
      'services/a/.planwright.json': '// Not here\n{ "rules": { "deferred-decision": "off" } }',
      'services/a/plan.md': open,
      'services/b/plan.md': open,
    });
    const findings = await project.findings('services/a/plan.md', 'services/b/plan.md');
    expect(findings['services/a/plan.md']).toEqual([]);
    expect(findings['services/b/plan.md']).toMatchObject([{ severity: 'error' }]);
  });

  test('may keep constitution and template where it likes, and they are checked as such', async () => {
    await project.fill({
      '.planwright.json': say({ constitution: 'docs/rules.md', template: 'docs/our-plan.md' }),
      'docs/rules.md': constitution,
      'docs/our-plan.md':
        '# Implementation Plan: [FEATURE]\n\n## Constitution Check\n\n## Rollout\n\n[How]\n',
      'specs/001-export/plan.md': open,
    });
    const findings = await project.findings('.');
    expect(findings['docs/rules.md']?.map(({ rule }) => rule)).toContain('unfilled-constitution');
    expect(findings['docs/our-plan.md']).toEqual([]);
    const { stdout } = await project.run('check', '--format', 'json', 'specs');
    expect(JSON.parse(stdout).files).toMatchObject([{ template: 'docs/our-plan.md' }]);
    expect(Object.keys(await project.findings('docs/rules.md', 'docs/our-plan.md'))).toHaveLength(2);
  });
});

describe('A mistake in the configuration', () => {
  const wrong = '{\n  "rules": {\n    "empty-feild": "off",\n    "deferred-decision": "error"\n  }\n}\n';

  test('is told as path:line:column, makes the exit code 2, and the rest of the file holds', async () => {
    await project.fill({ 'shop/.planwright.json': `\ufeff${wrong}`, 'shop/plan.md': open });
    const { code, stderr, stdout } = await project.run('check', 'shop/plan.md');
    expect(code).toBe(2);
    expect(stderr).toBe(
      'shop/.planwright.json:3:5 Planwright has no rule named empty-feild. Write empty-field, or remove it.\n',
    );
    expect(stdout).toContain('deferred-decision');
  });

  test('is told once, however many plans there are, and though there is none', async () => {
    const told = 'package.json:3:20 planFiles must be a list of globs, each in quotes. It is ignored.\n';
    const text = '{\n  "planwright": {\n    "planFiles"  : "design/*.md"\n  }\n}\n';
    await project.fill({ 'package.json': text, 'a/plan.md': open, 'b/plan.md': open });
    const some = await project.run('check', 'a/plan.md', 'b/plan.md');
    expect(some).toMatchObject({ code: 2, stderr: told });
    await project.fill({ 'package.json': text });
    const none = await project.run('check', '.');
    expect(none).toMatchObject({ code: 2, stderr: expect.stringContaining(told) });
    expect(none.stderr).toContain('There is no plan in .');
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkPlan, gatherContext, isPlan, kindOf, parsePlan, planFolders } from '../../server/src/core';
import { planSystems } from '../../server/src/core/project/systems/plan-systems';
import { defaultSettings } from '../../server/src/core/settings/read-settings';
import { MemoryWorkspace } from '../support/memory-workspace';

// Past the door: the records of the plan systems are the subject.

const page = readFileSync(join(import.meta.dirname, '../../docs/plan-systems.md'), 'utf8');
const root = 'file:///repo';
const isOne = (path: string, text = '') => isPlan(`${root}/${path}`, text, defaultSettings);

/** The texts in backticks that a pattern fits, sorted. */
const namesIn = (text: string, form: RegExp) =>
  [...text.matchAll(/`([^`]+)`/g)]
    .map(([, name]) => name!)
    .filter((name) => form.test(name))
    .sort();

describe('docs/plan-systems.md has', () => {
  const [, table = ''] = page.split('| system | plans | finished plans |');
  const rows = table
    .split('\n\n')[0]!
    .split('\n')
    .slice(2)
    .map((row) => row.split('|').slice(1, -1));

  test('a row for each system, and no other', () => {
    const titles = rows.map(([title]) => title!.replace(/\[(.*)\]\(.*\)/, '$1').trim());
    expect(titles.sort()).toEqual(planSystems.map(({ title }) => title).sort());
  });

  test.each(planSystems.map((system) => [system.title, system] as const))(
    'the plans and the finished plans of %s, and no others',
    (_, { plans, evidentPlans, finished, title }) => {
      const [, named, namedAsFinished] = rows.find(([cell]) => cell!.includes(title))!;
      expect(namesIn(named!, /^\*\*/)).toEqual([...plans, ...(evidentPlans?.files ?? [])].sort());
      expect(namesIn(namedAsFinished!, /^\*\*/)).toEqual([...finished].sort());
    },
  );

  test('the hidden folders of all systems, and no others', () => {
    const [, section = ''] = page.split('## Hidden folders');
    expect(namesIn(section, /^\./)).toEqual([...new Set(planFolders)].sort());
  });
});

describe('By its place alone', () => {
  test.each([
    'openspec/changes/add-import/proposal.md',
    'openspec/changes/archive/2025-03-02-add-import/design.md',
    'services/desk/openspec/changes/add-import/design.md',
    '.kiro/specs/import/design.md',
    'PRPs/plans/import.plan.md',
    '.claude/PRPs/plans/completed/import.plan.md',
    'docs/superpowers/plans/2025-11-03-import.md',
    '.cursor/plans/import_1a2b.plan.md',
    '.claude/plans/quiet-yellow-parcel.md',
    '.github/plans/import.md',
    '.opencode/plans/import.md',
    'kitty-specs/004-import/plan.md',
  ])('%s is a plan', (path) => {
    expect(isOne(path)).toBe(true);
  });

  test.each([
    'openspec/changes/add-import/tasks.md',
    'openspec/changes/add-import/specs/import/spec.md',
    'openspec/project.md',
    'openspec/schemas/desk/templates/design.md',
    '.kiro/specs/import/requirements.md',
    '.kiro/specs/import/tasks.md',
    '.kiro/steering/product.md',
    '.kiro/settings/templates/specs/design.md',
    'design.md',
    'docs/design.md',
    'proposal.md',
    'PRPs/import.md',
    'PRPs/templates/prp_base.md',
    'docs/superpowers/plans/README.md',
    'docs/superpowers/specs/2025-11-02-import-design.md',
    '.claude/plans/README.md',
    '.claude/commands/plan.md',
    '.github/plans/template.md',
    'PLANS.md',
    '.agent/PLANS.md',
    'plans/import.md',
    'docs/stories/import.md',
  ])('%s is none', (path) => {
    expect(isOne(path)).toBe(false);
  });
});

const execPlan = `# Import labels

## Purpose / Big Picture

## Progress

## Surprises & Discoveries

## Decision Log
`;
const story = '# Story 2.1\n\n## Acceptance Criteria\n\n## Tasks / Subtasks\n\n## Dev Notes\n';
const prp = '## Goal\n\n## All Needed Context\n\n## Validation Loop\n';
const form = (title: string, below: string) => `# ${title}\n\n${below}\n`;
const boxes = '- [ ] a\n- [x] b\n- [ ] c\n';
const steps = '## Step 1: read\n\nRead.\n\n## Step 2: show\n\nShow.\n';

describe('By its text, where the system has it', () => {
  test.each([
    ['docs/exec-plans/active/import.md', execPlan],
    ['notes/import.md', execPlan],
    ['docs/stories/2.1.import.md', story],
    ['_bmad-output/implementation-artifacts/2-1-import.md', story],
    ['PRPs/import.md', prp],
    ['plans/import.md', form('Plan: import', boxes)],
    ['docs/plans/import.md', form('Import Implementation Plan', steps)],
    ['docs/plans/import.md', form('Umsetzungsplan: Import', '## Schritt 1: lesen\n\n## Schritt 2: zeigen\n')],
    ['docs/plans/import.md', form('取り込みの計画', boxes)],
  ])('%s is a plan', (path, text) => {
    expect(isOne(path, text)).toBe(true);
  });

  test.each([
    ['a story elsewhere', 'docs/notes/2.1.import.md', story],
    [
      'a story on reading',
      'docs/stories/our-first-year.md',
      '# Our first year\n\n## Story\n\n## Acceptance Criteria\n',
    ],
    ['a PRP elsewhere', 'docs/import.md', prp],
    ['an explanation of PRPs', 'PRPs/README.md', prp],
    ['the guide for ExecPlans', '.agent/PLANS.md', execPlan],
    ['a decision log', 'docs/decisions.md', '# Decisions\n\n## Progress\n\n## Decision Log\n\n## Context\n'],
    ['a guide that shows a plan', 'docs/how-to-plan.md', `# How to plan\n\n\`\`\`md\n${execPlan}\`\`\`\n`],
    ['a page on several plans', 'docs/plans/pricing.md', form('Pricing plans', steps)],
    ['a plan of few words', 'plans/import.md', form('Plan: import', '- [ ] a\n- [ ] b\n')],
    ['a list without a title that says so', 'plans/import.md', form('Import', boxes)],
    ['a plan in no folder of plans', 'docs/import.md', form('Plan: import', boxes)],
    ['an ADR', 'docs/adr/0004-plan.md', form('4. Plan for labels', '## Status\n\nAccepted\n\n- [x] a\n')],
    ['a template of plans', 'plans/template.md', form('Plan: [name]', boxes)],
  ])('%s is none', (_, path, text) => {
    expect(isOne(path, text)).toBe(false);
  });

  test.each([
    ['behind a line that begins with code', '```ls``` lists.\n'],
    ['behind code with a fence in it', '```text\n```sh\n# ls\n```\n'],
    ['behind a longer fence in tildes', '~~~~ sh\n~~~\n# ls\n~~~~~ \n'],
    ['where the lines end as on Windows', '```sh\r\nls\r\n```\r\n'],
  ])('headings are read %s', (_, above) => {
    expect(isOne('docs/stories/2.1.import.md', `# Story 2.1\n\n${above}\n${story}`)).toBe(true);
  });

  test.each([
    ['closed by a fence in other characters', `~~~\n\`\`\`\n${story}`],
    ['with a shorter fence in it', `\`\`\`\`\n\`\`\`\n${story}`],
    ['with another language in it', `\`\`\`md\n\`\`\`sh\n${story}\`\`\`\n`],
  ])('headings are left out in a code block %s', (_, text) => {
    expect(isOne('docs/stories/2.1.import.md', `# Story 2.1\n\n${text}`)).toBe(false);
  });

  test('a byte order mark makes no difference', () => {
    expect(isOne('plans/import.md', `\ufeff${form('Plan: import', boxes)}`)).toBe(true);
  });
});

test('A glob of the user takes a README for a plan, as it says', () => {
  const settings = { planFiles: ['plans/*.md'] };
  expect(kindOf(`${root}/plans/README.md`, '', settings)).toBe('plan');
});

test('Hidden folders are named down to the plans', () => {
  for (const folder of planFolders) expect(folder).toMatch(/^\.[\w-]+\/(?:[\w-]+)?$|^\.specify$|^\.kittify$/);
});

describe('The template that governs is', () => {
  const template = (name: string) => `# Design\n\n## ${name}\n\n[what]\n\n## Risks\n\n[which]\n`;
  const governing = async (plan: string, files: Record<string, string>, text = '# P\n') => {
    const workspace = new MemoryWorkspace(
      Object.fromEntries(
        Object.entries({ [plan]: '', ...files }).map(([path, text]) => [`${root}/${path}`, text]),
      ),
      [root],
    );
    const context = await gatherContext(workspace, {
      uri: `${root}/${plan}`,
      plan: parsePlan(text),
      settings: defaultSettings,
    });
    expect(context.problems).toEqual([]);
    return context.template?.source.uri?.slice(root.length + 1);
  };
  const change = 'openspec/changes/add-import/design.md';
  const desk = 'openspec/schemas/desk/templates/design.md';
  const fast = 'openspec/schemas/fast/templates/design.md';

  test('for OpenSpec that of the schema which the change names, else of the project', async () => {
    const files = {
      [desk]: template('Desk'),
      [fast]: template('Fast'),
      'openspec/config.yaml': 'schema: desk\n',
    };
    expect(await governing(change, files)).toBe(desk);
    const own = { ...files, 'openspec/changes/add-import/.openspec.yaml': "schema: 'fast' # quick\n" };
    expect(await governing(change, own)).toBe(fast);
  });

  test('for OpenSpec none where the project keeps no schema, whatever Spec Kit has', async () => {
    const files = {
      '.specify/templates/plan-template.md': template('Plan'),
      'openspec/config.yaml': 'schema: ..\n',
    };
    expect(await governing(change, files)).toBeUndefined();
  });

  test('for OpenSpec none where the schema has the name of a device', async () => {
    const files = {
      'openspec/config.yaml': 'schema: con\n',
      'openspec/schemas/con/templates/design.md': template('Ours'),
    };
    expect(await governing(change, files)).toBeUndefined();
  });

  test('for Spec Kitty the override of its mission, else that of all missions, else the older places', async () => {
    const plan = 'kitty-specs/001-import/plan.md';
    const places = [
      '.kittify/overrides/missions/desk/templates/plan-template.md',
      '.kittify/overrides/templates/plan-template.md',
      '.kittify/missions/desk/templates/plan-template.md',
      '.kittify/templates/plan-template.md',
      '.specify/templates/plan-template.md',
    ];
    const files: Record<string, string> = { 'kitty-specs/001-import/meta.json': '{ "mission": "desk" }' };
    for (const place of places.toReversed()) {
      files[place] = template(place);
      expect(await governing(plan, files)).toBe(place);
    }
  });

  test('for an ExecPlan the skeleton in PLANS.md, at its place in that file', async () => {
    const guide = `# Plans\n\n\`\`\`sh\nls\n\`\`\`\n\n\`\`\`md\n${execPlan}\`\`\`\n`;
    const uri = `${root}/docs/import.md`;
    const workspace = new MemoryWorkspace({ [uri]: execPlan, [`${root}/PLANS.md`]: guide }, [root]);
    const { template: own } = await gatherContext(workspace, {
      uri,
      plan: parsePlan(execPlan),
      settings: defaultSettings,
    });
    expect(own?.source.uri).toBe(`${root}/PLANS.md`);
    expect(own?.document.text).toBe(execPlan.trimEnd());
    expect(own?.source.parts?.[0]?.from).toBe(guide.indexOf(execPlan));
  });

  test('for a plan in a folder of plans the template beside it', async () => {
    const files = { 'plans/template.md': template('Ours') };
    expect(await governing('plans/import.md', files, form('Plan: import', boxes))).toBe('plans/template.md');
  });

  test('for Kiro, which has no constitution, no built-in one, whatever headings the plan has', async () => {
    const text = '# Implementation Plan: Import\n\n## Technical Context\n\n## Constitution Check\n';
    const idOf = async (path: string) => {
      const uri = `${root}/${path}`;
      const workspace = new MemoryWorkspace({ [uri]: text }, [root]);
      const context = await gatherContext(workspace, {
        uri,
        plan: parsePlan(text),
        settings: defaultSettings,
      });
      return context.template?.id;
    };
    expect(await idOf('specs/001-import/plan.md')).toBe('spec-kit');
    expect(await idOf('.kiro/specs/import/design.md')).toBeUndefined();
  });

  test('for such a plan with the headings of Spec Kit that of Spec Kit', async () => {
    const text = '# Implementation Plan: Import\n\n## Technical Context\n\n## Constitution Check\n';
    const uri = `${root}/plans/import.md`;
    const files = { [uri]: text, [`${root}/.specify/templates/plan-template.md`]: template('Plan') };
    const context = await gatherContext(new MemoryWorkspace(files, [root]), {
      uri,
      plan: parsePlan(text),
      settings: defaultSettings,
    });
    expect(context.system).toBeUndefined();
    expect(context.template?.source.uri).toBe(`${root}/.specify/templates/plan-template.md`);
  });
});

describe('A plan in a folder of plans', () => {
  const systemOf = async (text: string, settings = defaultSettings) => {
    const uri = `${root}/docs/plans/export.md`;
    const workspace = new MemoryWorkspace({ [uri]: text }, [root]);
    return (await gatherContext(workspace, { uri, plan: parsePlan(text), settings })).system?.id;
  };

  test('is a plan file where it has the form of one', async () => {
    expect(await systemOf(form('Plan: Export', boxes))).toBe('plan-files');
    expect(await systemOf(form('Export Implementation Plan', steps))).toBe('plan-files');
  });

  test.each([
    ['it has no form of a plan', form('Export', boxes)],
    [
      'it has the header of Spec Kit',
      form('Implementation Plan: Export', `**Branch**: \`export\`\n\n${boxes}`),
    ],
  ])('is none where %s', async (_, text) => {
    expect(await systemOf(text)).toBeUndefined();
  });

  test('is none where the settings name a constitution', async () => {
    const settings = { ...defaultSettings, constitution: 'docs/principles.md' };
    expect(await systemOf(form('Plan: Export', boxes), settings)).toBeUndefined();
  });
});

describe('A plan that lies with finished work', () => {
  const template = '# Design\n\n## Context\n\n[what]\n\n## Decisions\n\n[which]\n\n## Risks\n\n[which]\n';
  const text = '# Design\n\n## Context\n\nAs it was.\n\n## Decisions\n\n[NEEDS CLARIFICATION: who pays?]\n';
  const severities = async (plan: string) => {
    const uri = `${root}/${plan}`;
    const files = { [uri]: text, [`${root}/openspec/schemas/spec-driven/templates/design.md`]: template };
    const workspace = new MemoryWorkspace(files, [root]);
    const context = await gatherContext(workspace, { uri, plan: parsePlan(text), settings: defaultSettings });
    const findings = checkPlan(parsePlan(text), context, defaultSettings);
    return Object.fromEntries(findings.map(({ rule, severity }) => [rule, severity]));
  };

  test('is finished: what is open is an error, what may come from later changes a hint', async () => {
    expect(await severities('openspec/changes/archive/2025-03-02-import/design.md')).toEqual({
      'open-clarification': 'error',
      'missing-section': 'hint',
    });
  });

  test('and one that is under way is a draft', async () => {
    expect(await severities('openspec/changes/import/design.md')).toEqual({
      'open-clarification': 'warning',
      'missing-section': 'information',
    });
  });
});

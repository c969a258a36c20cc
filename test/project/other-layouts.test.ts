import { describe, expect, test } from 'vitest';
import { gatherContext, kindOf, listFeatures, parsePlan, proposePlan } from '../../server/src/core';
import { defaultSettings } from '../../server/src/core/settings/read-settings';
import { MemoryWorkspace } from '../support/memory-workspace';

// Past the door: the default settings are the start.

interface Layout {
  readonly name: string;
  /** A plan; beside its folder lies that of a feature without one, `002-import`. */
  readonly plan: string;
  readonly constitution?: string;
  readonly template?: string;
}

const layouts: readonly Layout[] = [
  {
    name: 'Spec Kit',
    plan: 'specs/001-export/plan.md',
    constitution: '.specify/memory/constitution.md',
    template: '.specify/templates/plan-template.md',
  },
  {
    name: 'Spec Kit, features inside of it',
    plan: '.specify/specs/001-export/plan.md',
    constitution: '.specify/memory/constitution.md',
    template: '.specify/templates/plan-template.md',
  },
  {
    name: 'Spec Kit before it had a folder of its own',
    plan: 'specs/001-export/plan.md',
    constitution: 'memory/constitution.md',
    template: 'templates/plan-template.md',
  },
  {
    name: 'Spec Kitty',
    plan: 'kitty-specs/001-export/plan.md',
    constitution: '.kittify/memory/constitution.md',
    template: '.kittify/missions/software-dev/templates/plan-template.md',
  },
  {
    name: 'Spec Kitty, older and newer',
    plan: 'kitty-specs/001-export/plan.md',
    constitution: '.kittify/constitution/constitution.md',
    template: '.kittify/templates/plan-template.md',
  },
  {
    name: 'Spec Kitty 3',
    plan: 'kitty-specs/001-export/plan.md',
    constitution: '.kittify/charter/charter.md',
  },
  { name: 'documentation', plan: 'docs/specs/001-export/plan.md', constitution: 'docs/constitution.md' },
  { name: 'plans', plan: 'plans/001-export/plan.md', constitution: 'constitution.md' },
  {
    name: 'specs with the constitution',
    plan: 'specs/001-export/plan.md',
    constitution: 'specs/constitution.md',
  },
  {
    name: 'a service in a repository of several',
    plan: 'services/shop/specs/001-export/plan.md',
    constitution: 'services/shop/memory/constitution.md',
  },
];

const template = '# Plan: [FEATURE]\n\n## Ours\n\n[what]\n';
const constitution =
  '# Constitution\n\n## Core Principles\n\n### I. Small steps\n\nWe MUST take small steps.\n';

describe.each(layouts)('In the layout of $name', (layout) => {
  const features = layout.plan.replace(/\/001-export\/.*/, '');
  const files: Record<string, string> = {
    [layout.plan]: '',
    [`${features}/002-import/spec.md`]: '# Import\n',
  };
  if (layout.constitution) files[layout.constitution] = constitution;
  if (layout.template) files[layout.template] = template;
  const workspace = new MemoryWorkspace(
    Object.fromEntries(Object.entries(files).map(([path, text]) => [`file:///repo/${path}`, text])),
    ['file:///repo'],
  );
  const plan = `file:///repo/${layout.plan}`;

  test('a plan is one by its place alone, the constitution and template of the team are theirs', async () => {
    expect(kindOf(plan, '', defaultSettings)).toBe('plan');
    for (const kind of ['constitution', 'template'] as const)
      if (layout[kind]) expect(kindOf(`file:///repo/${layout[kind]}`, '', defaultSettings)).toBe(kind);
  });

  test('a plan is judged by them', async () => {
    const context = await gatherContext(workspace, {
      uri: plan,
      plan: parsePlan('# Plan\n'),
      settings: defaultSettings,
    });
    expect(context.problems).toEqual([]);
    expect(context.constitution?.uri).toBe(layout.constitution && `file:///repo/${layout.constitution}`);
    expect(context.template?.source.uri).toBe(layout.template && `file:///repo/${layout.template}`);
    expect(context.facts.feature).toBe('Export');
  });

  test('new plans go where the others are', async () => {
    const root = 'file:///repo';
    const { path } = await proposePlan(workspace, {
      folder: root,
      feature: 'Late orders',
      file: 'plan.md',
      place: plan,
    });
    expect(path).toBe(`${features}/003-late-orders/plan.md`);
    const without = await listFeatures(workspace, { folder: root, place: plan, file: 'plan.md' });
    expect(without.map(({ path }) => path)).toEqual([`${features}/002-import/plan.md`]);
  });
});

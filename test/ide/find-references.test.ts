import { describe, expect, test } from 'vitest';
import { findReferences } from '../../server/src/core';
import { Project, root, shown } from './navigation-project';

const plan = 'specs/001-baskets/plan.md';
const spec = 'specs/001-baskets/spec.md';
const constitution = '.specify/memory/constitution.md';

async function referencesAt(
  path: string,
  marked: string,
  { project = new Project(), open = [] as string[], withDefinition = true } = {},
): Promise<string[] | undefined> {
  const { asked, offset } = await project.at(path, marked);
  const found = await findReferences(project.search({ open }), asked, offset, withDefinition);
  return found?.map(shown);
}

describe('the references of a principle', () => {
  const smallSteps = [
    `${constitution}:5 ### I. Small Steps`,
    `${constitution}:11 Small Steps`,
    `${constitution}:15 Principle I`,
    '.specify/templates/plan-template.md:9 I. Small Steps',
    `${plan}:13 I. Small Steps`,
    `${plan}:18 Small Steps`,
    'specs/002-hours/plan.md:9 I. Small Steps',
  ];

  test.each([
    ['its heading in the constitution', constitution, '### I. Sma‸ll Steps'],
    ['a plan', plan, '| I. Small Ste‸ps'],
    ['another plan', 'specs/002-hours/plan.md', '**I. Small‸ Steps**'],
    ['the template', '.specify/templates/plan-template.md', 'Small‸ Steps'],
  ])('are the same from %s', async (_name, path, marked) => {
    // Whose plan it is comes first.
    expect((await referencesAt(path, marked))?.sort()).toEqual([...smallSteps].sort());
  });

  test('leave the heading out when only the others are wanted', async () => {
    expect(await referencesAt(plan, 'Small‸ Steps', { withDefinition: false })).toEqual(smallSteps.slice(1));
  });

  test('are found by number as well, and by a name of one word where it is a name', async () => {
    expect(await referencesAt(constitution, 'Plain‸ Words')).toEqual([
      `${constitution}:9 ### II. Plain Words (NON-NEGOTIABLE)`,
      '.specify/templates/plan-template.md:10 II. Plain Words',
      `${plan}:13 Principle II`,
      'specs/002-hours/plan.md:10 II. Plain Words',
    ]);
    expect(await referencesAt(constitution, 'III. Simp‸licity')).toEqual([
      `${constitution}:13 ### III. Simplicity`,
      `${plan}:14 Simplicity`,
      'specs/002-hours/plan.md:11 III',
    ]);
  });

  test('begin with the plan that is open, which may lie anywhere in the project', async () => {
    const text =
      '# Implementation Plan: X\n\n## Technical Context\n\n## Constitution Check\n\n- **I. Small Steps**: PASS\n';
    const project = new Project({ 'services/shop/plans/x.md': text, 'services/shop/plans/y/plan.md': text });
    const open = [`${root}/services/shop/plans/x.md`];
    const found = await referencesAt(constitution, 'Small‸ Steps', { project, open });
    expect(found?.filter((place) => /plans?\/|plan\.md/.test(place))).toEqual([
      'services/shop/plans/x.md:7 I. Small Steps',
      ...smallSteps.slice(4),
    ]);
  });
});

test('each place counts on its own, and a name with its number once', async () => {
  const text =
    '# Implementation Plan: A\n\n## Technical Context\n\nPrinciple I. Principle I: Small Steps, Small Steps (Principle I).\n';
  const found = await referencesAt(constitution, 'Small‸ Steps', { project: new Project({ [plan]: text }) });
  expect(found?.filter((place) => place.startsWith(plan))).toEqual([
    `${plan}:5 Principle I`,
    `${plan}:5 Principle I: Small Steps`,
    `${plan}:5 Small Steps`,
    `${plan}:5 Principle I`,
  ]);
});

test('a project within the project answers to its own constitution', async () => {
  const text = '# Implementation Plan: X\n\n## Constitution Check\n\n- **I. Small Steps**: PASS\n';
  const project = new Project({
    'services/shop/.specify/memory/constitution.md':
      '# Constitution\n\n## Core Principles\n\n### I. Small Steps\n\nMUST be.\n',
    'services/shop/specs/001-x/plan.md': text,
    'services/door/.specify/templates/plan-template.md': '# Implementation Plan: [FEATURE]\n',
    'services/door/specs/001-x/plan.md': text,
  });
  const open = ['shop', 'door'].map((name) => `${root}/services/${name}/specs/001-x/plan.md`);
  const found = await referencesAt(constitution, 'Small‸ Steps', { project, open });
  expect(found?.filter((place) => place.startsWith('services'))).toEqual([
    'services/door/specs/001-x/plan.md:5 I. Small Steps',
  ]);
});

describe('the references of an id', () => {
  const ofFirst = [
    `${plan}:7 FR-001`,
    `${spec}:7 FR-001`,
    `${spec}:8 FR-001`,
    'specs/001-baskets/tasks.md:3 FR-001',
  ];

  test.each([
    ['the plan', plan, 'FR-0‸01'],
    ['the spec', spec, '**FR-00‸1**'],
    ['the tasks', 'specs/001-baskets/tasks.md', '(FR-00‸1'],
  ])('are those of its feature, from %s', async (_name, path, marked) => {
    expect(await referencesAt(path, marked)).toEqual(ofFirst);
  });

  test('leave out where it is defined when only the others are wanted', async () => {
    const found = await referencesAt(plan, 'FR-0‸01', { withDefinition: false });
    expect(found).toEqual(ofFirst.filter((place) => place !== `${spec}:7 FR-001`));
  });

  test('reach into plans that have no such id of their own, when no other feature has it', async () => {
    const expected = [
      `${spec}:8 FR-002`,
      'specs/001-baskets/contracts/basket.md:3 FR-002',
      'specs/003-door/plan.md:5 FR-002',
    ];
    expect((await referencesAt(spec, '**FR-0‸02'))?.sort()).toEqual(expected.sort());
    expect((await referencesAt('specs/003-door/plan.md', 'FR-0‸02'))?.sort()).toEqual(expected);
    const another = new Project({
      'specs/002-hours/spec.md': '# Spec\n\n- **FR-002**: The door MUST tell the hours.\n',
    });
    expect(await referencesAt(spec, '**FR-0‸02', { project: another })).toEqual(
      expected.slice(0, 2).reverse(),
    );
    expect(await referencesAt('specs/003-door/plan.md', 'FR-0‸02', { project: another })).toEqual([
      'specs/003-door/plan.md:5 FR-002',
    ]);
  });

  test('include the range that implies it', async () => {
    const project = new Project({
      [plan]: '# Implementation Plan: A\n\n## Technical Context\n\nFR-001 to FR-003.\n',
    });
    expect(await referencesAt(spec, '**FR-0‸02', { project })).toContain(`${plan}:5 FR-001 to FR-003`);
  });
});

test.each([
  [plan, 'Bask‸ets are'],
  [constitution, 'Every chan‸ge'],
  ['src/index.ts', '‸'],
  ['README.md', 'FR-‸001'],
])('there are none in %s at %s', async (path, marked) => {
  const project = new Project({ 'README.md': 'FR-001' });
  expect(await referencesAt(path, marked, { project })).toBeUndefined();
});

test('a search that is no longer wanted ends, and reads no more', async () => {
  const many = Object.fromEntries(
    Array.from({ length: 40 }, (_, at) => [`specs/${100 + at}-x/plan.md`, '# Implementation Plan: X\n']),
  );
  const project = new Project(many);
  const { asked, offset } = await project.at(constitution, 'Small‸ Steps');
  const reads = () => project.workspace.reads.filter((uri) => uri.endsWith('plan.md')).length;
  let wanted = true;
  const goOn = async () => {
    if (reads() > 10) wanted = false;
    if (!wanted) throw new Error('No longer wanted');
  };
  const found = findReferences(project.search({ goOn }), asked, offset, true);
  await expect(found).rejects.toThrow('No longer wanted');
  expect(reads()).toBeLessThan(25);
});

test('only the folders of features are listed, and of the files in them only plans are read', async () => {
  const project = new Project({
    'src/deep/er/plan.md': '# Implementation Plan: Not ours\n',
    'node_modules/x/specs/001-a/plan.md': '# Implementation Plan: Not ours\n',
  });
  const { asked, offset } = await project.at(constitution, 'Small‸ Steps');
  const listed: string[] = [];
  const list = project.workspace.readDirectory.bind(project.workspace);
  project.workspace.readDirectory = (uri) => {
    listed.push(uri);
    return list(uri);
  };
  project.workspace.reads.length = 0;
  await findReferences(project.search(), asked, offset, true);
  expect(listed.filter((uri) => /src|node_modules/.test(uri))).toEqual([]);
  const read = new Set(project.workspace.reads.filter((uri) => uri in project.workspace.files));
  expect([...read].map((uri) => uri.slice(root.length + 1)).sort()).toEqual([
    constitution,
    '.specify/templates/plan-template.md',
    plan,
    'specs/002-hours/plan.md',
    'specs/003-door/plan.md',
  ]);
});

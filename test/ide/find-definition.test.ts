import { describe, expect, test } from 'vitest';
import { findDefinition, readSettings } from '../../server/src/core';
import { Project, root, shown, template } from './navigation-project';

const plan = 'specs/001-baskets/plan.md';

async function definitionAt(path: string, marked: string, project = new Project()): Promise<string[]> {
  const { asked, offset } = await project.at(path, marked);
  const found = await findDefinition(project.search(), asked, offset);
  return found?.targets.map(shown) ?? [];
}

const constitution = '.specify/memory/constitution.md';

describe('a principle leads to its heading in the constitution', () => {
  test.each([
    ['the name in a check', plan, '| I. Small‸ Steps', ['5 I. Small Steps']],
    ['a number in what a check says', plan, 'Principle‸ II', ['9 II. Plain Words (NON-NEGOTIABLE)']],
    ['a short name in a check', plan, '| Sim‸plicity', ['13 III. Simplicity']],
    ['a number alone', 'specs/002-hours/plan.md', '**II‸I**', ['13 III. Simplicity']],
    ['a name of several words anywhere', plan, 'Small Ste‸ps are kept', ['5 I. Small Steps']],
    ['its own heading', constitution, 'Small‸ Steps', ['5 ### I. Small Steps']],
    ['a mention in the constitution', constitution, 'see Sma‸ll Steps', ['5 I. Small Steps']],
    [
      "the team's template",
      '.specify/templates/plan-template.md',
      'Plain‸ Words',
      ['9 II. Plain Words (NON-NEGOTIABLE)'],
    ],
  ])('%s', async (_name, path, marked, expected) => {
    expect(await definitionAt(path, marked)).toEqual(expected.map((place) => `${constitution}:${place}`));
  });

  test('several of them from a range', async () => {
    const project = new Project({
      [plan]: '# Implementation Plan: A\n\n## Constitution Check\n\nPrinciples I-III hold.\n',
    });
    expect(await definitionAt(plan, 'Principles I‸', project)).toHaveLength(3);
  });

  test.each([
    ['a word that a principle happens to be called', plan, 'for simpli‸city'],
    ['the label of a field', plan, '**Simpli‸city**'],
    ['words that are written as no name is', plan, 'small st‸eps are easy'],
  ])('but not %s', async (_name, path, marked) => {
    expect(await definitionAt(path, marked)).toEqual([]);
  });
});

describe('an id leads to where the feature defines it', () => {
  test.each([
    ['from the plan', plan, 'FR-0‸01'],
    ['from the tasks', 'specs/001-baskets/tasks.md', 'FR‸-001'],
    ['from where it is defined', 'specs/001-baskets/spec.md', '**FR-00‸1'],
  ])('%s', async (_name, path, marked) => {
    expect(await definitionAt(path, marked)).toEqual(['specs/001-baskets/spec.md:7 FR-001']);
  });

  test('from a contract', async () => {
    expect(await definitionAt('specs/001-baskets/contracts/basket.md', 'FR-00‸2')).toEqual([
      'specs/001-baskets/spec.md:8 FR-002',
    ]);
  });

  test('a story to its heading, a task to its item, with all that belongs to it', async () => {
    const project = new Project();
    const { asked, offset } = await project.at('specs/001-baskets/tasks.md', '[US‸1]');
    const found = await findDefinition(project.search(), asked, offset);
    expect(found?.targets.map(shown)).toEqual(['specs/001-baskets/spec.md:3 User Story 1']);
    const { text, around } = found!.targets[0]!;
    expect(text.slice(around.start, around.end).trim()).toBe(
      '### User Story 1 - Share a basket (Priority: P1)',
    );
    expect(await definitionAt('specs/001-baskets/tasks.md', 'T00‸1')).toEqual([
      'specs/001-baskets/tasks.md:3 T001',
    ]);
  });

  test('of a form of its own that the settings name', async () => {
    const given = readSettings({ rules: { 'unknown-id': { pattern: 'BEAN-\\d+' } } });
    expect(given.problems).toEqual([]);
    const project = new Project({
      [plan]: '# Implementation Plan: A\n\n## Technical Context\n\nAnswers BEAN-7.\n',
      'specs/001-baskets/spec.md': '# Spec\n\n- **BEAN-7**: Beans MUST be counted.\n',
    });
    const { asked, offset } = await project.at(plan, 'BEAN-‸7');
    const found = await findDefinition(project.search({ settings: given.settings }), asked, offset);
    expect(found?.targets.map(shown)).toEqual(['specs/001-baskets/spec.md:3 BEAN-7']);
    expect(await findDefinition(project.search(), asked, offset)).toBeUndefined();
  });

  test('one that nobody defines leads nowhere', async () => {
    expect(await definitionAt('specs/003-door/plan.md', 'FR-00‸2')).toEqual([]);
  });
});

describe('a file leads to itself', () => {
  test.each([
    ['a link', '[spec.md](./spe‸c.md)', ['specs/001-baskets/spec.md:1']],
    ['a name', '`resear‸ch.md`', ['specs/001-baskets/research.md:1']],
    [
      'a folder, to the files in it',
      '`contra‸cts/`',
      ['specs/001-baskets/contracts/basket.md:1', 'specs/001-baskets/contracts/basket.json:1'],
    ],
  ])('%s', async (_name, marked, expected) => {
    expect(await definitionAt(plan, marked)).toEqual(expected);
  });

  test('from the root of the project, and to a heading', async () => {
    const text =
      '# Implementation Plan: A\n\n## Technical Context\n\nIn src/index.ts. See [why](research.md#stores).\n';
    const project = new Project({ [plan]: text });
    expect(await definitionAt(plan, 'src/in‸dex.ts', project)).toEqual(['src/index.ts:1']);
    expect(await definitionAt(plan, '[wh‸y]', project)).toEqual(['specs/001-baskets/research.md:3 Stores']);
  });

  test.each(['no-such.md', '../../../outside.md', 'https://example.org/a.md', '..', '/', 'e.g.'])(
    '%s leads nowhere',
    async (name) => {
      const project = new Project({
        [plan]: `# Implementation Plan: A\n\n## Technical Context\n\nSee ${name} there.\n`,
      });
      project.workspace.files['file:///outside.md'] = '';
      const [first, ...rest] = name;
      expect(await definitionAt(plan, `See ${first}‸${rest.join('')}`, project)).toEqual([]);
    },
  );
});

describe('a heading leads to its section in the template', () => {
  test('that governs the plan', async () => {
    expect(await definitionAt(plan, '## Test‸ing')).toEqual([
      '.specify/templates/plan-template.md:12 Testing',
    ]);
    expect(await definitionAt(plan, '# Impl‸ementation Plan')).toEqual([
      '.specify/templates/plan-template.md:1 Implementation Plan: [FEATURE]',
    ]);
  });

  test('that is put together from several files', async () => {
    const project = new Project({
      '.specify/presets/ours/preset.yml':
        'provides: {templates: [{type: template, name: plan-template, file: a.md, strategy: append}]}',
      '.specify/presets/ours/a.md': 'Ours\n\n## Rollout\n\n[who]\n',
      [plan]: '# Implementation Plan: A\n\n## Summary\n\nA.\n\n## Rollout\n\nMe.\n',
    });
    expect(await definitionAt(plan, '## Roll‸out', project)).toEqual([
      '.specify/presets/ours/a.md:3 Rollout',
    ]);
    expect(await definitionAt(plan, '## Summ‸ary', project)).toEqual([
      '.specify/templates/plan-template.md:3 Summary',
    ]);
  });

  test('that is built in, where somebody can see it', async () => {
    const project = new Project({ '.specify/templates/plan-template.md': undefined });
    const { asked, offset } = await project.at(plan, '## Constitution‸ Check');
    const shows = (id: string) => `${root}/${id}`;
    const found = await findDefinition(project.search(), asked, offset, shows);
    expect(found?.targets.map(shown)).toEqual([expect.stringMatching(/^spec-kit:\d+ Constitution Check$/)]);
  });

  test('but not where it stands in no file, or the heading is the author’s own', async () => {
    const builtIn = new Project({ '.specify/templates/plan-template.md': undefined });
    expect(await definitionAt(plan, '## Summ‸ary', builtIn)).toEqual([]);
    const own = new Project({ [plan]: `${template}\n## Farewell to all\n` });
    expect(await definitionAt(plan, '## Farew‸ell', own)).toEqual([]);
  });
});

test.each(['', '#', '| |\n|-|', '\u0000', '<!-- ', '[](', '`'])('nothing is found in %j', async (text) => {
  const project = new Project({ 'specs/009-odd/plan.md': `${text}x` });
  expect(await definitionAt('specs/009-odd/plan.md', `${text}‸`, project)).toEqual([]);
});

import { describe, expect, test } from 'vitest';
import { applyEdits, findRenamable, renamePrinciple } from '../../server/src/core';
import { files, Project, root } from './navigation-project';

const plan = 'specs/001-baskets/plan.md';
const constitution = '.specify/memory/constitution.md';

async function renamed(path: string, marked: string, newName: string, project = new Project()) {
  const { asked, offset } = await project.at(path, marked);
  const renaming = await renamePrinciple(project.search(), asked, offset, newName);
  return 'problem' in renaming
    ? renaming.problem
    : Object.fromEntries(
        renaming.files.map(({ edits, text, uri }) => [uri.slice(root.length + 1), applyEdits(text, edits)]),
      );
}

describe('a principle', () => {
  // Whatever else stands there, numbers and other words included, stays as it is.
  const everywhere = Object.fromEntries(
    Object.entries(files)
      .filter(([path, text]) => /constitution|plan/.test(path) && text.includes('Small Steps'))
      .map(([path, text]) => [path, text.replaceAll('Small Steps', 'Tiny Strides')]),
  );

  test.each([
    ['its heading', constitution, '### I. Sma‸ll Steps'],
    ['a plan', plan, '| I. Small Ste‸ps'],
    ['its name in prose', plan, 'Small St‸eps are kept'],
    ['the template', '.specify/templates/plan-template.md', 'Sma‸ll Steps'],
  ])('is renamed in the constitution, the template and the plans, from %s', async (_name, path, marked) => {
    expect(Object.keys(everywhere)).toHaveLength(4);
    expect(await renamed(path, marked, 'Tiny Strides')).toEqual(everywhere);
  });

  test('keeps its mark, and is renamed only where it is a name', async () => {
    const found = await renamed(constitution, 'II. Plain Wor‸ds', 'Clear Words');
    expect(found).toMatchObject({
      [constitution]: expect.stringContaining('### II. Clear Words (NON-NEGOTIABLE)\n'),
      'specs/002-hours/plan.md': expect.stringContaining('- **II. Clear Words**: PASS'),
    });
    const simple = (await renamed(constitution, 'III. Simp‸licity', 'Ease')) as Record<string, string>;
    expect(Object.keys(simple)).toEqual([constitution, plan]);
    expect(simple[plan]).toContain('| Ease | PASS |');
    expect(simple[plan]).toContain('for simplicity.');
    expect(simple[plan]).toContain('**Simplicity**: see');
  });

  test('is renamed without a look but where its name may mean something else', async () => {
    const project = new Project({
      [constitution]:
        '# Constitution\n\n## Core Principles\n\n### I. Small Steps\n\nMUST be.\n\n### II. Simplicity\n\nMUST be.\n',
      [plan]:
        '# Implementation Plan: A\n\n## Constitution Check\n\n- **I. Small Steps**: small steps, as Small Steps says\n- **Simplicity**: PASS, and (Simplicity) once more\n\nSee principle I (small steps) and Principle I: Small Steps.\n',
    });
    const certaintyOf = async (marked: string) => {
      const { asked, offset } = await project.at(constitution, marked);
      const renaming = await renamePrinciple(project.search(), asked, offset, 'Other Words');
      if ('problem' in renaming) return renaming.problem;
      return renaming.files
        .filter(({ uri }) => !uri.includes('template') && !uri.includes('002-'))
        .flatMap(({ edits, text, uri }) =>
          edits.map(
            ({ isCertain, span }) =>
              `${uri.includes('plan') ? 'plan' : 'constitution'} ${text.slice(span.start, span.end)}: ${isCertain}`,
          ),
        );
    };
    expect(await certaintyOf('Small‸ Steps')).toEqual([
      'constitution Small Steps: true',
      'plan Small Steps: true',
      'plan small steps: false',
      'plan Small Steps: true',
      'plan small steps: false',
      'plan Small Steps: true',
    ]);
    expect(await certaintyOf('II. Simpl‸icity')).toEqual([
      'constitution Simplicity: true',
      'plan Simplicity: true',
      'plan Simplicity: false',
    ]);
  });

  test('takes the links to its heading along', async () => {
    const link = '[why](../../.specify/memory/constitution.md#i-small-steps)';
    const project = new Project({
      [plan]: `# Implementation Plan: A\n\n## Technical Context\n\nSee ${link}.\n`,
    });
    const found = await renamed(constitution, 'Small‸ Steps', 'Tiny Strides', project);
    expect(found).toMatchObject({ [plan]: expect.stringContaining('constitution.md#i-tiny-strides)') });
  });

  test('leaves links to other files as they are', async () => {
    const text =
      '# Implementation Plan: A\n\n## Technical Context\n\n[Small Steps](../a.md), [a](Small%20Steps.md), Small Steps.\n';
    const found = await renamed(constitution, 'Small‸ Steps', 'Tiny Strides', new Project({ [plan]: text }));
    expect(found).toMatchObject({ [plan]: text.replace(', Small Steps', ', Tiny Strides') });
  });

  test('is written so that a table stays one', async () => {
    const found = await renamed(constitution, 'Small‸ Steps', 'Small | Simple');
    expect(found).toMatchObject({
      [constitution]: expect.stringContaining('### I. Small | Simple\n'),
      [plan]: expect.stringContaining('| I. Small \\| Simple | PASS'),
    });
  });

  test('may be given with its own number', async () => {
    expect(await renamed(constitution, 'Small‸ Steps', 'I. Tiny Strides')).toEqual(everywhere);
  });

  test.each(['\r\n', '\n'])('is renamed in files with line ends %j', async (end) => {
    const text = [
      '# Implementation Plan: A',
      '',
      '## Constitution Check',
      '',
      '- **I. Small Steps**: PASS',
      '',
    ].join(end);
    const project = new Project({ [plan]: text });
    const found = await renamed(constitution, 'Small‸ Steps', 'Tiny Strides', project);
    expect(found).toMatchObject({ [plan]: text.replace('Small Steps', 'Tiny Strides') });
  });

  test('in a list is renamed as well', async () => {
    const project = new Project({
      [constitution]:
        '# Constitution\n\n## Core Principles\n\n- **Small Steps**: MUST be.\n- **Plain Words**: MUST be.\n',
    });
    const found = await renamed(constitution, 'Small‸ Steps', 'Tiny Strides', project);
    expect(found).toMatchObject({ [constitution]: expect.stringContaining('- **Tiny Strides**: MUST be.') });
  });
});

test.each([
  ['', 'A principle needs a name. Write one.'],
  ['  ', 'A principle needs a name. Write one.'],
  ['plain words', 'There is a principle "II. Plain Words" already. Choose another name.'],
  ['IV. Tiny Strides', 'The number of the principle stays as it is. Write the name alone, without "IV.".'],
  ['Governance', '"Governance" would not be read as the name of a principle. Choose other words.'],
  ['[NAME]', '"[NAME]" would not be read as the name of a principle. Choose other words.'],
  [
    'Tiny\n\n### Strides',
    '"Tiny ### Strides" would not be read as the name of a principle. Choose other words.',
  ],
  ['**Tiny**', '"**Tiny**" would not be read as the name of a principle. Choose other words.'],
])('the name %j is refused', async (name, problem) => {
  expect(await renamed(constitution, 'Small‸ Steps', name)).toBe(problem);
});

describe('can be renamed', () => {
  const nameAt = async (path: string, marked: string) => {
    const { asked, offset } = await new Project().at(path, marked);
    const found = findRenamable(asked, offset);
    return found && `${asked.document.text.slice(found.span.start, found.span.end)} = ${found.name}`;
  };

  test.each([
    [constitution, '### I‸. Small Steps', 'Small Steps = Small Steps'],
    [constitution, 'NON-NEGO‸TIABLE', 'Plain Words = Plain Words'],
    [plan, '| I. Small‸ Steps', 'Small Steps = Small Steps'],
  ])('in %s at %s: %s', async (path, marked, expected) => {
    expect(await nameAt(path, marked)).toBe(expected);
  });

  test.each([
    [plan, 'Principle I‸I'],
    ['specs/002-hours/plan.md', '**I‸II**'],
    [plan, 'FR-0‸01'],
    [plan, '## Sum‸mary'],
    [constitution, 'Core Prin‸ciples'],
  ])('in %s not at %s', async (path, marked) => {
    expect(await nameAt(path, marked)).toBeUndefined();
  });
});

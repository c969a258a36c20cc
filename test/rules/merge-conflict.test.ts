import { describe, expect, test } from 'vitest';
import { parsePlan, readSettings, recheckPlan } from '../../server/src/core';
import type { CheckedPlan } from '../../server/src/core/analysis/checked-plan';
import { check, checkFix, findingsOf, fixesAt } from '../support/check';

// Past the door: the type of a checked plan.

const conflict = `# Implementation Plan: Export

<<<<<<< HEAD‸
One.

## Rollout

=======
Two.

## Rollout

>>>>>>> export
Behind a switch.
`;
const rules = 'merge-conflict';

describe('a merge conflict', () => {
  test('over several sections is resolved for one side', () =>
    checkFix(
      conflict,
      'Keep the side of export',
      `# Implementation Plan: Export

Two.

## Rollout

Behind a switch.
`,
      { rules },
    ));

  test('or for the other, without the common text', () =>
    checkFix(
      conflict.replace('=======', '||||||| 1a2b3c\nNone.\n======='),
      'Keep the side of HEAD',
      `# Implementation Plan: Export

One.

## Rollout

Behind a switch.
`,
      { rules },
    ));

  test('may have lost its other marks', () =>
    checkFix(
      `# Implementation Plan: Export

One.
>>>>>>> 1a2b3c (Say one)‸
`,
      'Delete the mark',
      `# Implementation Plan: Export

One.
`,
      { rules },
    ));

  test.each([
    '>>>>>>> 1a2b3c4 (Add the export (#12))',
    '>>>>>>> parent of 1a2b3c4 (Add the export)',
    '>>>>>>> función/exportar',
    '<<<<<<< export+csv',
  ])('may have lost all marks but one: %s', (mark) =>
    check(
      `# Implementation Plan: Export

One.
${mark}
${'^'.repeat(mark.length)} merge-conflict
`,
      { rules },
    ),
  );

  test('says what is open on one side alone, and once what is open on both', () =>
    check(
      `# Implementation Plan: Export

<<<<<<< HEAD
^^^^^^^^^^^^ merge-conflict
The owner is TBD.
             ^^^ deferred-decision
=======
The owner is TBD.

- Storage: TODO: as the cache
           ^^^^ deferred-decision
>>>>>>> export
`,
      { rules: ['merge-conflict', 'deferred-decision'] },
    ));

  test('may stand in a code block, among its other lines', () =>
    check(
      `# Implementation Plan: Merge of stores

## Layout

The two stores merge into one:

\`\`\`text
src/
<<<<<<< HEAD
^^^^^^^^^^^^ merge-conflict
  store/
=======
  depot/
>>>>>>> export
\`\`\`

## Rollout

\`\`\`text
<<<<<<< HEAD
^^^^^^^^^^^^ merge-conflict
src/
=======
lib/
>>>>>>> export
\`\`\`
`,
      { rules },
    ));

  test('may be about the end of a code block', () =>
    check(
      `# Implementation Plan: Export

\`\`\`text
src/
<<<<<<< HEAD
^^^^^^^^^^^^ merge-conflict
  store/
\`\`\`
=======
  depot/
\`\`\`
>>>>>>> export

Behind a switch.
`,
      { rules },
    ));

  test('may be about the line that opens a code block', () =>
    checkFix(
      `# Implementation Plan: Export

<<<<<<< HEAD‸
\`\`\`text
=======
\`\`\`bash
>>>>>>> export
npm run export
\`\`\`
`,
      'Keep the side of export',
      `# Implementation Plan: Export

\`\`\`bash
npm run export
\`\`\`
`,
      { rules },
    ));

  test('has no fix that deletes one mark while another one stands', async () => {
    const plan = `# Implementation Plan: Export

<<<<<<< HEAD
One.

>>>>>>> export
`;
    const { findings } = await findingsOf(plan, { rules });
    expect(findings.map(({ rule }) => rule)).toEqual([rules, rules]);
    expect((await fixesAt(plan, { rules })).fixes).toEqual([]);
  });
});

describe('what repeats in a merge conflict', () => {
  const judged = ['merge-conflict', 'deferred-decision', 'open-clarification'];

  test('is a whole line: one mark behind two labels is two places', () =>
    check(
      `# Implementation Plan: Export

<<<<<<< HEAD
^^^^^^^^^^^^ merge-conflict
**Testing**: NEEDS CLARIFICATION
             ^^^^^^^^^^^^^^^^^^^ open-clarification

=======
**Scale**: NEEDS CLARIFICATION
           ^^^^^^^^^^^^^^^^^^^ open-clarification
>>>>>>> export
`,
      { rules: judged },
    ));

  const twice = (above: string) => `# Implementation Plan: Export
${above}
<<<<<<< HEAD
The owner is TBD.
=======
The owner is TBD.
>>>>>>> export
`;
  const found = async (plan: string, severity = 'error') => {
    const settings = { rules: { 'merge-conflict': severity } };
    const { findings } = await findingsOf(plan, { rules: judged, settings });
    return findings.map(({ rule }) => rule);
  };

  test('is told twice where the finding on the conflict is suppressed or turned down', async () => {
    expect(await found(twice(''))).toEqual(['merge-conflict', 'deferred-decision']);
    expect(await found(twice('<!-- planwright-disable merge-conflict -->'))).toEqual([
      'deferred-decision',
      'deferred-decision',
    ]);
    expect(await found(twice(''), 'hint')).toEqual([
      'merge-conflict',
      'deferred-decision',
      'deferred-decision',
    ]);
  });
});

describe('a block of code with nothing but a conflict', () => {
  const plan = (sentence: string) => `# Implementation Plan: Export

## Layout

\`\`\`text
<<<<<<< HEAD
src/
=======
lib/
>>>>>>> export
\`\`\`

## Checks

${sentence}
`;
  const found = async (sentence: string) => {
    const { findings } = await findingsOf(plan(sentence), { rules });
    return findings.map(({ rule }) => rule);
  };

  test('is an example where a sentence of the plan shows a mark', async () =>
    expect(await found('No file has a line with `<<<<<<<` in it.')).toEqual([]));

  test('but not where one compares numbers, or draws a line', async () => {
    expect(await found('One side << the other, and a <<<<<<<<<< b.')).toEqual([rules]);
    expect(await found('```text\na >>>>>>> b\n```')).toEqual([rules]);
  });

  test('follows the sentence while it is written', async () => {
    const { context } = await findingsOf(plan('One.'), { rules });
    const { settings } = readSettings({});
    const before = parsePlan(plan('One.'));
    const checked = recheckPlan({ plan: before, context, settings }, undefined);
    const after = recheckPlan({ plan: parsePlan(plan('No `<<<<<<<`.'), before), context, settings }, checked);
    const count = ({ findings }: CheckedPlan) => findings.filter(({ rule }) => rule === rules).length;
    expect([count(checked), count(after)]).toEqual([1, 0]);
  });
});

describe('no merge conflict', () => {
  test('is a quote, an underline or a sentence', () =>
    check(
      `Implementation Plan: Export
=======

>>>>>>> seven levels deep, as mail clients quote

<<<<<<< is what git writes.

Marks of a merge are indented or in code:

    <<<<<<< HEAD

\`\`\`
<<<<<<< HEAD
=======
>>>>>>> export
\`\`\`

## Rollout

Without names they are an example in any section:

\`\`\`text
one
<<<<<<<
two
=======
three
>>>>>>>
four
\`\`\`
`,
      { rules },
    ));
});

describe('a conflict in a code block of its own', () => {
  const conflict = '<<<<<<< HEAD\na\n=======\nb\n>>>>>>> feature';
  const found = async (above: string, block = conflict, title = 'Rollout') => {
    const text = `# Plan\n\n## ${title}\n\n${above}\n\n\`\`\`\n${block}\n\`\`\`\n`;
    return (await findingsOf(text, { rules })).findings.length;
  };

  test.each([
    'We merge the branch after review.',
    'Merging takes a day.',
    'The tree marks new files:',
    'El árbol marca lo nuevo:',
    '新文件有标记：',
  ])('is left open below: %s', async (above) => expect(await found(above)).toBe(1));

  test.each([
    'No file may have conflicts such as this:',
    'Solche Konflikte gibt es nicht:',
    'Git schreibt Marker:',
    'Las marcas de un conflicto:',
    'Marks of a merge:',
    '競合の例:',
  ])('is an example below: %s', async (above) => {
    expect(await found(above)).toBe(0);
    expect(await found(above, `${conflict}\nmore code`)).toBe(1);
  });

  test('is an example below a heading about conflicts', async () =>
    expect(await found('Two sides:', conflict, 'Merge conflicts')).toBe(0));

  test('has the names of Mercurial', async () =>
    expect(
      await found(
        '',
        '<<<<<<< working copy: 1a2b3c - ann: Add\na\n=======\nb\n>>>>>>> merge rev: 5e6f1a - bob: Add',
      ),
    ).toBe(1));
});

test.each([
  ['Mercurial', '>>>>>>> merge rev: 5e6f1a2b3c4d - bob: Add import'],
  [
    'Jujutsu',
    '<<<<<<< Conflict 1 of 1\n%%%%%%% Changes from base to side #1\n-a\n+b\n+++++++ Contents of side #2\nc\n>>>>>>> Conflict 1 of 1 ends',
  ],
  ['git am', '<<<<<<< HEAD\na\n=======\nb\n>>>>>>> Add the export: second try'],
])('a mark of %s is reported once', async (_, marks) => {
  const { findings } = await findingsOf(`# Plan\n\n${marks}\n`, { rules });
  expect(findings).toHaveLength(1);
});

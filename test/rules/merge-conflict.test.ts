import { describe, test } from 'vitest';
import { check, checkFix } from '../support/check';

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
});

describe('no merge conflict', () => {
  test('is a quote, an underline or a sentence', () =>
    check(
      `Implementation Plan: Export
=======

>>>>>>> seven levels deep, as mail clients quote

<<<<<<< is what git writes.

Marks are indented or in code:

    <<<<<<< HEAD

\`\`\`
<<<<<<< HEAD
=======
>>>>>>> export
\`\`\`
`,
      { rules },
    ));
});

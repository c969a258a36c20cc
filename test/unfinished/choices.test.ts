import { describe, expect, test } from 'vitest';
import { isMarked, readChoice } from '../../server/src/core/placeholder/choice';
import { checkFix } from '../support/check';
import { checkUnfinished } from './check-unfinished';

// Past the door: the forms of a choice are many, and each would need a plan of its own.

describe('alternatives are read from', () => {
  test.each([
    ['PASS / FAIL / CONDITIONAL', ['PASS', 'FAIL', 'CONDITIONAL']],
    ['[High/Med/Low]', ['High', 'Med', 'Low']],
    ['Proposed/In Review/Accepted', ['Proposed', 'In Review', 'Accepted']],
    ['[Draft / Approved / In Progress]', ['Draft', 'Approved', 'In Progress']],
    [
      'Single-shot / blue-green / canary / feature flag:',
      ['Single-shot', 'blue-green', 'canary', 'feature flag'],
    ],
    ['[OK / NEEDS REVIEW – reason]', ['OK', 'NEEDS REVIEW']],
    ['[API | N/A]', ['API', 'N/A']],
    ['[Layers\\|Pipes\\|Hexagon]', ['Layers', 'Pipes', 'Hexagon']],
    ['[Clarified/Needs clarification/Not started]', ['Clarified', 'Needs clarification', 'Not started']],
    ['✅ PASS / ❌ FAIL', ['✅ PASS', '❌ FAIL']],
    ['[高/中/低]', ['高', '中', '低']],
    ['Sim / Não', ['Sim', 'Não']],
  ])('%s', (text, words) => expect(readChoice(text)).toEqual(words));

  test.each([
    'N/A',
    '[Framework/Library]',
    '[ENGINEER / TEAM]',
    '[Unit/integration/contract tools]',
    '[single/web/mobile - determines source structure]',
    '[e.g., PostgreSQL/Redis/files or N/A]',
    'src/models/order.ts',
    'https://example.org/a/b',
    '[YYYY/MM/DD]',
    'Fields added/removed/changed:',
    'PASS',
    'PASS FAIL',
  ])('not from %s', (text) => expect(readChoice(text)).toBeUndefined());
});

test.each([
  ['**PASS** / FAIL', true],
  ['PASS / **FAIL**', true],
  ['PASS / `FAIL`', true],
  ['~~Low~~/High', true],
  ['Low/~~High~~', true],
  ['Low/Middle~~ /High', true],
  ['**PASS / FAIL**', false],
  ['PASS / FAIL', false],
  ['PASS/*FAIL*', false],
])('one of the words is marked: %s', (text, marked) => expect(isMarked(text)).toBe(marked));

test('a choice is open in brackets anywhere, without them where the template has it', () =>
  checkUnfinished(
    `# Implementation Plan: Export

- Status: PASS / FAIL / CONDITIONAL
          ^^^^^^^^^^^^^^^^^^^^^^^^^ unresolved-choice
- Probability: [High/Med/Low]
               ^^^^^^^^^^^^^^ unresolved-choice
- Single-shot / blue-green / canary:
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unresolved-choice
- Legend: Pass / Fail / Partial
- Severity: Low / High
`,
    {
      template:
        '# Plan\n\n- Status: PASS / FAIL / CONDITIONAL\n- Legend: Pass / Fail / Partial\n- Single-shot / blue-green / canary:\n',
    },
  ));

const gate = `# Plan

## Check

| Principle | Status | Owner |
|---|---|---|
| [Principle] | [PASS / EXCEPTION] | [ENGINEER / TEAM] |

**Way**: [Keep|Replace]
**Stack**: [Framework/Library]
**Level**: [GREEN/AMBER]
**Flow**: [What goes in / what comes out of it]
`;

test('a template offers a choice in brackets, whatever its words are', () =>
  checkUnfinished(
    `# Implementation Plan: Export

## Check

| Principle | Status | Owner |
|---|---|---|
| I | [PASS / EXCEPTION] | [ENGINEER / TEAM] |
      ^^^^^^^^^^^^^^^^^^ unresolved-choice: Status is still open between PASS, EXCEPTION. Keep one of them.
                           ^^^^^^^^^^^^^^^^^ unfilled-placeholder: Owner still holds the placeholder [ENGINEER / TEAM]. Replace it with the real value.
| II | [**PASS** / EXCEPTION] | Ana |
| III | PASS | Ana |

**Way**: [Keep|Replace]
         ^^^^^^^^^^^^^^ unresolved-choice
**Stack**: [Framework/Library]
           ^^^^^^^^^^^^^^^^^^^ unfilled-placeholder
**Level**: [GREEN/AMBER]
           ^^^^^^^^^^^^^ unresolved-choice
**Flow**: [What goes in / what comes out of it]
          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unfilled-placeholder
`,
    { template: gate },
  ));

test('in a plan without a template such words are no choice', () =>
  checkUnfinished('# Implementation Plan: Export\n\n**Way**: [Keep / Replace]\n'));

test('each word of a choice in brackets is offered', () =>
  checkFix(
    '# Implementation Plan: Export\n\n**Status**: [PASS / EXC‸EPTION]\n',
    'Choose EXCEPTION',
    '# Implementation Plan: Export\n\n**Status**: EXCEPTION\n',
    { template: '# Plan\n\n**Status**: [PASS / EXCEPTION]\n' },
  ));

test('a header in a block quote has a label in each line', () =>
  checkUnfinished(
    `# Implementation Plan: Export

> **Status:** Draft | In Review | Approved
              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unresolved-choice: Status is still open between Draft, In Review, Approved. Keep one of them.
> **Date:** [YYYY-MM-DD]
            ^^^^^^^^^^^^ unfilled-placeholder: Date still holds the placeholder [YYYY-MM-DD]. Replace it with the real value.
> **Author:** Ada
`,
    {
      template:
        '# Plan\n\n> **Status:** Draft | In Review | Approved\n> **Date:** [YYYY-MM-DD]\n> **Author:** [Name]\n',
    },
  ));

test('a choice of the template is the same whatever markup, case and width of characters it begins and ends in', () =>
  checkUnfinished(
    `# Implementation Plan: Export

- Status: **PASS / FAIL / CONDITIONAL**
          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unresolved-choice
- Status: _pass / FAIL / Conditional_
          ^^^^^^^^^^^^^^^^^^^^^^^^^^^ unresolved-choice
- Status: ＰASS / FAIL / CONDITIONAＬ
          ^^^^^^^^^^^^^^^^^^^^^^^^^ unresolved-choice
- Status: PASS / FAIL / CONDITIONAL!
`,
    { template: '# Plan\n\n- Status: PASS / FAIL / CONDITIONAL\n' },
  ));

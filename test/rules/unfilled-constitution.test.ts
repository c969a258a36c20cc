import { expect, it } from 'vitest';
import { check, findingsOf } from '../support/check';

const constitution =
  '# [PROJECT_NAME] Constitution\n\n## Core Principles\n\n### [PRINCIPLE_1_NAME]\n\n### [PRINCIPLE_2_NAME]\n';
const plan = '# Plan\n\n## Constitution Check\n\nAll is well.\n\n## 憲章チェック\n\nすべて適合。\n';

it('says once that the check is held against the template', () =>
  check(plan.replace('Check\n', 'Check\n   ^^^^^^^^^^^^^^^^^^ unfilled-constitution\n'), {
    constitution,
    rules: 'unfilled-constitution',
  }));

it('is silent about a constitution that only kept a date open', () =>
  check(plan, {
    constitution: `${constitution.replace('[PRINCIPLE_1_NAME]', 'I. Tests').replace('[PRINCIPLE_2_NAME]', 'II. Names')}\n**Ratified**: [RATIFICATION_DATE]\n`,
    rules: 'unfilled-constitution',
  }));

const itself = { kind: 'constitution', rules: 'unfilled-constitution' } as const;

it('says once of the template itself that it is one', () =>
  check(
    constitution.replace(
      'Constitution\n',
      'Constitution\n  ^^^^^^^^^^^^^^^^^^^^^^^^^^^ unfilled-constitution: This constitution is still the unfilled template; write its principles, so that plans can be checked against them.\n',
    ),
    itself,
  ));

it('marks each placeholder that a written constitution has left, not those it speaks of', () =>
  check(
    `<!-- Deferred: TODO(OWNER), [PROJECT_NAME] -->

# Orders Constitution

## Core Principles

### I. Tests

Tests MUST come first. Tokens such as \`[ALL_CAPS_TOKEN]\` MUST NOT stay, see [STYLE_GUIDE](style.md).

### [PRINCIPLE_2_NAME]
    ^^^^^^^^^^^^^^^^^^ unfilled-constitution: The constitution leaves [PRINCIPLE_2_NAME] open; write what belongs there, or delete it.

<!-- planwright-disable-next-line unfilled-constitution -->
Owner: [OWNER_NAME]

**Version**: 1.0.0 | **Ratified**: TODO(RATIFICATION_DATE): nobody knows
                                   ^^^^^^^^^^^^^^^^^^^^^^^ unfilled-constitution
`,
    itself,
  ));

it('tells what of a constitution could not be read, as in a plan', async () => {
  const text = `# C\n\n## Principles\n\n### I. Tests\n\nTests MUST pass. ${'[OPEN_PLACE] '.repeat(9000)}\n`;
  const { findings } = await findingsOf(text, { kind: 'constitution' });
  expect(findings.map(({ rule }) => rule)).toContain('unchecked-text');
});

import { describe, it } from 'vitest';
import { check, checkFix } from '../support/check';

const surroundings = { rules: 'unjustified-violation' };
const plan = (body: string, tracking = '') => `# Plan\n\n## Constitution Check\n\n${body}\n${tracking}`;
const table = (rows: string) =>
  `\n## Complexity Tracking\n\n| Violation | Why Needed | Simpler Alternative Rejected Because |\n|---|---|---|\n${rows}\n`;

describe('unjustified-violation', () => {
  it('finds failed, partial and excepted items without a reason', () =>
    check(
      plan(`| Principle | Status | Notes |
|---|---|---|
| Naming | PASS | glossary |
| Coverage | FAIL |  |
             ^^^^ unjustified-violation: "Coverage" is not met (FAIL), and nothing says why; give the reason here or in the table of violations.
| Speed | ⚠️ PARTIAL | [Notes] |
          ^^^^^^^^^^ unjustified-violation
`),
      surroundings,
    ));

  it('takes a principle on the handling of exceptions for one, and exceptions from a rule for what they are', () =>
    check(
      plan(`### I. Exception Handling

**Status**: FAIL
            ^^^^ unjustified-violation

### II. Naming

- **例外処理**: FAIL
            ^^^^ unjustified-violation

### Exceptions

- **Naming**: FAIL
`),
      surroundings,
    ));

  it('finds a question that is answered with a mere no', () =>
    check(
      plan(`- Version number assigned? No
                           ^^ unjustified-violation
- Any new dependencies? No
- Does it change the interface? No
- Library of its own? No - it is one function`),
      surroundings,
    ));

  it.each([
    [
      'Japanese',
      '| 原則 | 状態 | 備考 |\n|---|---|---|\n| 単純さ | 違反 |  |\n        ^^ unjustified-violation',
    ],
    [
      'Korean',
      '| 원칙 | 상태 | 비고 |\n|---|---|---|\n| 단순성 | 위반 |  |\n        ^^ unjustified-violation',
    ],
    [
      'Spanish',
      '| Principio | Estado | Nota |\n|---|---|---|\n| Capas | ❌ No cumple |  |\n          ^^^^^^^^^^^ unjustified-violation',
    ],
  ])('in %s', (_, body) => check(plan(body), surroundings));

  it.each([
    [
      'in its notes',
      plan('| P | Status | Notes |\n|---|---|---|\n| Speed | FAIL | the vendor allows one call a second |'),
    ],
    ['behind its status', plan('- **Speed**: ⚠️ PARTIAL - the vendor allows one call a second')],
    [
      'below it',
      plan('### Speed ⚠️\n\n**Status**: PARTIAL\n\nThe vendor allows one call a second, so results are kept.'),
    ],
    [
      'as a row of the table of violations',
      plan(
        '- **Speed**: FAIL',
        table('| Speed | The vendor allows one call a second | A queue adds a service |'),
      ),
    ],
    [
      'as prose about complexity',
      plan(
        '- **Speed**: FAIL',
        '\n## Complexity Tracking\n\nSpeed is given up because the vendor allows one call a second.\n',
      ),
    ],
  ])('is content with a reason %s', (_, text) => check(text, surroundings));

  it.each([
    ['an empty row', table('| | | |')],
    ['a row that says none', table('| None | N/A | N/A |')],
    [
      'the template’s guidance',
      '\n## Complexity Tracking\n\n*Fill ONLY if Constitution Check has violations that must be justified*\n',
    ],
    ['an example row', table('| [e.g., Speed] | [current need] | [why not] |')],
  ])('is not content with %s', (_, tracking) =>
    check(plan('- **Speed**: FAIL\n             ^^^^ unjustified-violation', tracking), surroundings),
  );

  it('is silent about what passes, with or without remarks', () =>
    check(
      plan(
        '- **A**: PASS with one remark\n- **B**: ✅\n- **C**: N/A\n- **D**: 違反なし\n- **E**: ⚠️ → ✅\n- No violations.',
      ),
      surroundings,
    ));

  it('adds a row to the table of violations, known by its columns', () =>
    checkFix(
      plan('- **Speed**: FAIL', '\n## Ausnahmen\n\n| Violation | Justification |\n|---|---|\n| None | – |\n'),
      'Add a row for it to the table "Violation"',
      plan(
        '- **Speed**: FAIL',
        '\n## Ausnahmen\n\n| Violation | Justification |\n|---|---|\n| None | – |\n| Speed | ${1:Justification} |\n',
      ),
      surroundings,
    ));

  it('makes room for the reason', () =>
    checkFix(
      plan('- **Speed**: FAIL'),
      'Write the reason here',
      plan('- **Speed**: FAIL - ${1:Why this has to be}'),
      surroundings,
    ));
});

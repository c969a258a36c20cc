import { describe, expect, it } from 'vitest';
import { check, checkFix, findingsOf } from '../support/check';

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

  it.each([
    ['| Principle | Status (pre) | Status (post) |', 'FAIL', 1],
    ['| Principle | Before | Post-Design |', '❌', 1],
    ['| Principle | Pre | Post |', 'FAIL', 1],
    ['| Principle | Pre | Post |', 'PASS', 0],
    ['| Principle | Applies | Changes needed |', 'No', 0],
    ['| Principle | Applies | Changes needed |', '❌', 0],
    ['| Principle | Status | Changes needed |', '❌', 0],
    ['| Principle | Status | Former plan |', 'FAIL', 0],
    ['| Principle | Status | Result of the search |', 'Failed orders are retried', 0],
  ])('reads the later check of %s: %s', async (header, cell, count) => {
    const { findings } = await findingsOf(
      plan(`${header}\n|---|---|---|\n| Speed | PASS | ${cell} |`),
      surroundings,
    );
    expect(findings).toHaveLength(count);
  });

  it.each(['| FAIL | PASS |', '| x | FAIL: the cache is cold at first |'])(
    'reads in %s the status column first, with the reason in it',
    (cells) =>
      check(plan(`| Principle | Post-Design | Status |\n|---|---|---|\n| Speed ${cells}`), surroundings),
  );

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

  it('reads the verdict in the text below a heading', () =>
    check(
      plan(`### I. Naming

FAIL
^^^^ unjustified-violation: "I. Naming" is not met (FAIL), and nothing says why; give the reason here or in the table of violations.

### II. Speed

❌ The chart library draws every point.

### III. Coverage

PASS
`),
      surroundings,
    ));

  it('marks a status that stands in a heading below the item, where it stands', async () => {
    const text = plan('### Accessibility\n\n#### Status: FAIL\n\n### Naming\n\nGlossary.\n');
    const { findings } = await findingsOf(text, surroundings);
    expect(findings.map(({ span }) => text.slice(span.start, span.end))).toEqual(['Status: FAIL']);
  });

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
        '\n## Ausnahmen\n\n| Violation | Justification |\n|---|---|\n| None | – |\n| Speed | ${1:[why this has to be]} |\n',
      ),
      surroundings,
    ));

  it('makes room for the reason', () =>
    checkFix(
      plan('- **Speed**: FAIL'),
      'Write the reason here',
      plan('- **Speed**: FAIL - ${1:[why this has to be]}'),
      surroundings,
    ));

  it('writes that an item does not apply in the place of its verdict', () =>
    checkFix(
      plan('- **Speed**: FAIL'),
      'Mark as not applicable with a reason',
      plan('- **Speed**: N/A: ${1:[why it does not apply]}'),
      surroundings,
    ));

  const constitution = `# Constitution

## Core Principles

### I. Tested Before Merged

Every behaviour MUST have a test.

### II. Small Dependencies

A new dependency MUST be justified: what it saves, what it weighs, and who maintains it.
`;
  const trade = `

## Trade-offs

| Exception | Why it is needed | Simpler way, and why it was rejected |
|---|---|---|
`;
  const template = `# Implementation Plan: [FEATURE]

## Constitution Check

| Principle | Status | Notes |
|---|---|---|
| [principle] | [PASS / EXCEPTION] | [how] |

## Rollout

[steps]
${trade}| [e.g., a sync server] | [what people gain] | [why plain files were not enough] |
`;
  const broken = `# Plan

## Constitution Check

| Principle | Status | Notes |
|---|---|---|
| I. Tested Before Merged | PASS | two clients |
| II. Small Dependencies | EXCEPTION |  |

## Rollout

At once.
`;
  const marked = broken.replace(
    '| EXCEPTION |  |\n',
    '| EXCEPTION |  |\n                           ^^^^^^^^^ unjustified-violation: "II. Small Dependencies" is not met (EXCEPTION), and no reason names it; name it in the row that is meant for it, or add one.\n',
  );
  const judged = { ...surroundings, constitution, template };

  it.each([
    ['something else', '| Blue buttons | pretty | red was rejected |'],
    ['another principle by its number', '| I | no time for tests of the screens | later |'],
  ])('takes no row about %s for the reason', (_, row) => check(`${marked}${trade}${row}\n`, judged));

  it('takes no row about something else where the constitution is not known', () =>
    check(`${marked}${trade}| Blue buttons | pretty | red was rejected |\n`, surroundings));

  it.each([
    ['by name', '| Small Dependencies | people gain links | our own takes weeks |'],
    ['by a word of its name', '| A dependency for links | people gain links | our own takes weeks |'],
    ['by number', '| II | people gain links | our own takes weeks |'],
    [
      'by number in a sentence',
      '| Links | breaks Principle II for links that expire | our own takes weeks |',
    ],
    ['in other words of the principle', '| A library for links | weighs 4 kB, saves weeks | our own |'],
    ['in another language', '| 小さな依存 | 招待リンクのため必要 | 自作は数週間 |'],
  ])('takes a row that names the principle %s for the reason', (_, row) =>
    check(`${broken}${trade}${row}\n`, judged),
  );

  it('says less of a row in other words where the constitution is not known', async () => {
    const { findings } = await findingsOf(`${broken}${trade}| Blue buttons | pretty | red was rejected |\n`, {
      ...surroundings,
      settings: { severityByState: false },
    });
    expect(findings.map(({ severity }) => severity)).toEqual(['information']);
  });

  it.each([
    'see Trade-offs',
    '(see the Trade-offs section)',
    'Trade-offs',
    'justified under Trade-offs',
    'see below',
  ])('takes no "%s" for a reason where nothing stands', (pointer) =>
    check(
      `${broken
        .replace('| EXCEPTION |  |', `| EXCEPTION | ${pointer} |`)
        .replace(
          '\n\n## Rollout',
          '\n                           ^^^^^^^^^ unjustified-violation: "II. Small Dependencies" is not met (EXCEPTION), and nothing says why; give the reason here or in the table of violations.\n\n## Rollout',
        )}\n## Trade-offs\n\nNone.\n`,
      judged,
    ),
  );

  it.each(['see research.md', 'see the licence of the vendor, which asks for it', 'it saves weeks'])(
    'takes "%s" for a reason, which is none of the plan’s own places',
    (pointer) =>
      check(
        `${broken.replace('| EXCEPTION |  |', `| EXCEPTION | ${pointer} |`)}\n## Trade-offs\n\nNone.\n`,
        judged,
      ),
  );

  it('asks for the section for violations that the plan deleted, also where the check gives a reason', () =>
    check(
      broken
        .replace('| EXCEPTION |  |', '| EXCEPTION | a library for links |')
        .replace(
          '\n\n## Rollout',
          '\n                           ^^^^^^^^^ unjustified-violation: "II. Small Dependencies" is not met (EXCEPTION), but "Trade-offs" is deleted; insert the section with a row for it.\n\n## Rollout',
        ),
      judged,
    ));

  it.each([
    ['nothing is broken', broken.replace('| EXCEPTION |  |', '| PASS | none |')],
    [
      'a principle is met in part',
      broken.replace('| EXCEPTION |  |', '| PARTIAL | until the next release |'),
    ],
    [
      'another section is for violations',
      `${broken.replace('| EXCEPTION |  |', '| EXCEPTION | a library |')}\n## Complexity Tracking\n\nA library for links.\n`,
    ],
  ])('does not ask for the section where %s', (_, text) => check(text, judged));

  it('does not ask for a section that the template lacks', () =>
    check(broken.replace('| EXCEPTION |  |', '| EXCEPTION | a library for links |'), {
      ...judged,
      template: template.slice(0, template.indexOf('\n## Trade-offs')),
    }));

  it('inserts the section with a row for it, as open as the template has it', () =>
    checkFix(
      broken,
      'Insert the section "Trade-offs" with a row for it',
      `${broken}${trade.slice(1)}| II. Small Dependencies | \${1:[what people gain]} | \${2:[why plain files were not enough]} |\n`,
      judged,
    ));

  it('adds a row with what the template leaves open', () =>
    checkFix(
      broken + trade.trimEnd(),
      'Add a row for it to the table "Exception"',
      `${broken}${trade}| II. Small Dependencies | \${1:[what people gain]} | \${2:[why plain files were not enough]} |`,
      judged,
    ));
});

it.each([
  ['a heading about violations', '### Violations\n\n#### II. Small Steps\n\nFAIL\n', 0],
  [
    'a table below such a heading',
    '### Violations\n\n| Item | Status |\n|---|---|\n| Small Steps | FAIL |\n',
    0,
  ],
  ['a table with such a column', '### Gates\n\n| Item | Violation |\n|---|---|\n| Small Steps | FAIL |\n', 0],
  ['the next heading', '### Violations\n\nNone.\n\n### Gates\n\n#### II. Small Steps\n\nFAIL\n', 1],
  ['a table of gates', '### Gates\n\n| Item | Status |\n|---|---|\n| Small Steps | FAIL |\n', 1],
])('is a verdict or gives its reason below %s', async (_, body, count) => {
  const { findings } = await findingsOf(plan(body), { rules: 'unjustified-violation' });
  expect(findings).toHaveLength(count);
});

describe('a few words behind a failed gate', () => {
  const count = async (reason: string) => {
    const check = `| Principle | Status | Notes |\n|---|---|---|\n| Library First | FAIL | ${reason} |`;
    const { findings } = await findingsOf(plan(check), { ...surroundings, rules: 'unjustified-violation' });
    return findings.length;
  };

  it.each([
    'F-23',
    'D-3',
    'T410',
    'ADR-0004',
    '#123',
    'None of the callers is a package, the build has one target',
  ])('are a reason: %s', async (reason) => expect(await count(reason)).toBe(0));

  it.each([
    'SEC-2',
    'UTF-8',
    'P0',
    'Q42026',
    'None at this time, as far as we know.',
    'Keine für heute, soweit wir wissen',
  ])('are none: %s', async (reason) => expect(await count(reason)).toBe(1));
});

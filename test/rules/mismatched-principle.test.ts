import { describe, expect, it } from 'vitest';
import { check, checkFix, findingsOf } from '../support/check';

const constitution = `# Constitution

## Core Principles

### I. The List Comes First

Adding MUST take two taps.

### II. Works Without a Network

Lists MUST be readable offline.

### III. Tested Before Merged

Every behaviour MUST have a test.

### IV. Dependency Injection

Parts MUST be given what they use.
`;
const surroundings = { constitution, rules: 'mismatched-principle' };
const plan = (rows: string) =>
  `# Implementation Plan: Export\n\n## Constitution Check\n\n| Principle | Status | Notes |\n|---|---|---|\n${rows}\n`;
const others = '| I. The List Comes First | PASS | a |\n| III. Tested Before Merged | PASS | b |\n';

describe('mismatched-principle', () => {
  it('finds a name that no principle has behind the number of one', async () => {
    await check(
      plan(`${others}| II. Offline First | PASS | c |
      ^^^^^^^^^^^^^ mismatched-principle: The check calls II "Offline First", the constitution "Works Without a Network"; write the name that the constitution has.`),
      surroundings,
    );
    const { findings } = await findingsOf(plan(`${others}| II. Offline First | PASS | c |`), {
      ...surroundings,
      settings: { severityByState: false },
    });
    expect(findings.map(({ severity }) => severity)).toEqual(['information']);
  });

  it('finds the name of another principle behind a number', () =>
    check(
      plan(`${others}| II. Dependency Injection | PASS | c |
      ^^^^^^^^^^^^^^^^^^^^ mismatched-principle: The check calls II "Dependency Injection", which is IV. Dependency Injection in the constitution; correct the number or the name.`),
      surroundings,
    ));

  it.each([
    [
      'list items',
      '- **I. The List Comes First**: PASS\n- **II. Offline First**: PASS\n        ^^^^^^^^^^^^^ mismatched-principle',
    ],
    [
      'headings',
      '### I. The List Comes First\n\nPASS\n\n### II. Offline First\n        ^^^^^^^^^^^^^ mismatched-principle\n\nPASS',
    ],
    [
      'boxes',
      '- [x] **I. The List Comes First**\n- [x] **II. Offline First**\n            ^^^^^^^^^^^^^ mismatched-principle',
    ],
  ])('in %s', (_, body) =>
    check(`# Implementation Plan: Export\n\n## Constitution Check\n\n${body}\n`, surroundings),
  );

  it.each([
    ['a shortened name', `${others}| II. No Network | PASS | c |`],
    ['words of the name in another order', `${others}| II. Network not needed | PASS | c |`],
    ['an abbreviation', `${others}| IV. DI | PASS | c |`],
    ['a number alone', `${others}| II | PASS | c |`],
    ['a number of another kind', `${others}| 2. Offline First | PASS | c |`],
    ['a part of a principle', `${others}| II.2 Offline First | PASS | c |`],
    ['a part with a letter', `${others}| II-B. Offline First | PASS | c |`],
    ['an explanation behind the number', `${others}| II. (lists wait on the phone) | PASS | c |`],
    [
      'a sentence behind the number',
      `${others}| II. All lists wait on the phone until it is back. | PASS | c |`,
    ],
    ['an explanation in small letters', `${others}| II: exports wait on the phone | PASS | c |`],
    ['a number that the constitution lacks', `${others}| VII. Offline First | PASS | c |`],
    ['another script', `${others}| II. オフライン | PASS | c |`],
    [
      'a translation',
      '| I. Die Liste zuerst | PASS | a |\n| II. Ohne Netz | PASS | c |\n| III. Erst getestet | PASS | b |',
    ],
    [
      'a check of paraphrases',
      '| I. Quick Entry | PASS | a |\n| II. Offline Use | PASS | c |\n| III. Proven Code | PASS | b |',
    ],
    [
      'names in another order throughout',
      '| I. Works Without a Network | PASS | a |\n| II. The List Comes First | PASS | c |\n| III. Tested Before Merged | PASS | b |',
    ],
  ])('is silent about %s', (_, rows) => check(plan(rows), surroundings));

  it('is silent without a constitution, and about one that is still its template', async () => {
    const text = plan(`${others}| II. Offline First | PASS | c |`);
    await check(text, { rules: 'mismatched-principle' });
    await check(text, {
      ...surroundings,
      constitution: '# [PROJECT_NAME]\n\n## Core Principles\n\n### [PRINCIPLE_1_NAME]\n',
    });
  });

  it('writes the constitution’s name, and the number of the name', async () => {
    await checkFix(
      plan(`${others}| **II. Offline First** | PASS | c |`),
      'Write the constitution\'s name: "Works Without a Network"',
      plan(`${others}| **II. Works Without a Network** | PASS | c |`),
      surroundings,
    );
    await checkFix(
      plan(`${others}| II. Dependency Injection | PASS | c |`),
      'Write the number of "Dependency Injection": IV',
      plan(`${others}| IV. Dependency Injection | PASS | c |`),
      surroundings,
    );
  });
});

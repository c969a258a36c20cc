import { describe, test } from 'vitest';
import { checkUnfinished } from './check-unfinished';

describe('a mark that is open', () => {
  test('as a value, in a cell, in a list, in a remark', () =>
    checkUnfinished(`# Implementation Plan: Export

**Storage**: NEEDS CLARIFICATION
             ^^^^^^^^^^^^^^^^^^^ open-clarification
**Testing**: [NEEDS CLARIFICATION: which browsers?]
             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ open-clarification
**Cache**: \`NEEDS CLARIFICATION\`
           ^^^^^^^^^^^^^^^^^^^^^ open-clarification

- [NEEDS CLARIFICATION] the import path
  ^^^^^^^^^^^^^^^^^^^^^ open-clarification
- Quartz or NCrontab (NEEDS CLARIFICATION - schedules)
                      ^^^^^^^^^^^^^^^^^^^ open-clarification
- Partitions: NEEDS CLARIFICATION (by client or by day)
              ^^^^^^^^^^^^^^^^^^^ open-clarification

| Topic | Choice |
|---|---|
| Logging | NEEDS CLARIFICATION |
            ^^^^^^^^^^^^^^^^^^^ open-clarification
`));

  test('on a line of its own below a ticked item, which Markdown takes into the item', () =>
    checkUnfinished(`# Implementation Plan: Export

- [x] No NEEDS CLARIFICATION: left
**Storage**: NEEDS CLARIFICATION
             ^^^^^^^^^^^^^^^^^^^ open-clarification
**Cache**: [NEEDS CLARIFICATION: which?]
           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ open-clarification
`));

  test('but not within a ticked item', () =>
    checkUnfinished(`# Implementation Plan: Export

- [x] **Storage**: NEEDS CLARIFICATION
- [x] Answered
  **Cache**: [NEEDS CLARIFICATION: which?]
`));

  test('as one of several parts of a value, and with what is not known behind it', () =>
    checkUnfinished(`# Implementation Plan: Export

**Parts**: the writer, NEEDS CLARIFICATION (which queue?), NEEDS CLARIFICATION
                       ^^^^^^^^^^^^^^^^^^^ open-clarification
                                                           ^^^^^^^^^^^^^^^^^^^ open-clarification
**Tests**: NEEDS CLARIFICATION - none of the runners is set up yet
           ^^^^^^^^^^^^^^^^^^^ open-clarification
`));

  test('in words of other languages', () =>
    checkUnfinished(`# 実装計画: 出力

**ストレージ**: 要明確化
           ^^^^ open-clarification
**测试**: [需要澄清：哪些浏览器？]
        ^^^^^^^^^^^^^ open-clarification
`));
});

describe('silent on', () => {
  test.each([
    [
      'a claim that all are resolved',
      '- [ ] All NEEDS CLARIFICATION resolved\n- [x] No [NEEDS CLARIFICATION] markers remain',
    ],
    [
      'a workflow',
      '1. Fill Technical Context (scan for NEEDS CLARIFICATION)\n2. For each NEEDS CLARIFICATION → research task',
    ],
    ['a legend', 'Unknowns are marked as [NEEDS CLARIFICATION: question], see `NEEDS CLARIFICATION`.'],
    ['a quotation', 'The word "NEEDS CLARIFICATION" is searched for.'],
    [
      'an answer on the same line',
      '- NEEDS CLARIFICATION: storage → Resolved: PostgreSQL\n- ~~NEEDS CLARIFICATION: cache~~',
    ],
    ['an answer below', '- NEEDS CLARIFICATION: storage\n  - Decision: PostgreSQL'],
    [
      'an answer beside',
      '| Question | Answer |\n|---|---|\n| NEEDS CLARIFICATION: storage | resolved: PostgreSQL |',
    ],
    [
      'none',
      '- NEEDS CLARIFICATION: None\n- NEEDS CLARIFICATION: none at this point\n\n**NEEDS CLARIFICATION**: none.',
    ],
    ['Chinese prose', '- NEEDS CLARIFICATION项已全部解决\n- すべてのNEEDS CLARIFICATIONを解決した'],
    ['a workflow in code', '```\n→ If NEEDS CLARIFICATION remain: ERROR "Resolve unknowns"\n```'],
  ])('%s', (_name, text) => checkUnfinished(`# Implementation Plan: Export\n\n${text}\n`));

  test('a list of answered ones', () =>
    checkUnfinished(
      '# Implementation Plan: Export\n\n## Resolved clarifications\n\n- [NEEDS CLARIFICATION: storage] PostgreSQL\n',
    ));
});

describe('a mark as a word of a sentence', () => {
  test('is the object of a verb, or treated as text', () =>
    checkUnfinished(`# Implementation Plan: Linter

- Nothing is merged that holds an unsettled [NEEDS CLARIFICATION]
- The importer keeps [NEEDS CLARIFICATION] as it is
- It copies [NEEDS CLARIFICATION] verbatim
`));

  test('but not with a question, as a value, or behind another word', () =>
    checkUnfinished(`# Implementation Plan: Linter

- It keeps an old [NEEDS CLARIFICATION: which?] reading
                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ open-clarification
- Retention: [NEEDS CLARIFICATION]
             ^^^^^^^^^^^^^^^^^^^^^ open-clarification
- It asks the external provider [NEEDS CLARIFICATION]
                                ^^^^^^^^^^^^^^^^^^^^^ open-clarification
- [NEEDS CLARIFICATION] as it is
  ^^^^^^^^^^^^^^^^^^^^^ open-clarification
`));
});

describe('a mark in a title', () => {
  test('asks, whatever follows', () =>
    checkUnfinished(`# Implementation Plan: Linter

## Auth provider [NEEDS CLARIFICATION] (OAuth or SAML)
                 ^^^^^^^^^^^^^^^^^^^^^ open-clarification

Text.
`));

  test('but not as a noun', () =>
    checkUnfinished('# Implementation Plan: Linter\n\n## Former [NEEDS CLARIFICATION] marks\n\nText.\n'));
});

describe('an item below a mark', () => {
  test.each([
    'Decision: ___',
    '**Decision**: pending',
    'Decision:',
    'Options: UTC, local',
    'Resolutions differ',
  ])('is no answer: %s', (item) =>
    checkUnfinished(`# Implementation Plan: Clock

- [NEEDS CLARIFICATION: which clock?]
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ open-clarification
  - ${item}
`),
  );

  test.each(['Decision: UTC', '**Decision** (Ann): UTC', 'Decision – UTC', 'Resolved in research.md'])(
    'is an answer: %s',
    (item) =>
      checkUnfinished(`# Implementation Plan: Clock\n\n- [NEEDS CLARIFICATION: which clock?]\n  - ${item}\n`),
  );
});

describe('a table with a column of labels', () => {
  test('asks where it is no table that explains marks', () =>
    checkUnfinished(`# Implementation Plan: Shop

| Label | Description |
|---|---|
| [NEEDS CLARIFICATION] | name of the button |
  ^^^^^^^^^^^^^^^^^^^^^ open-clarification

| Mark | Meaning |
|---|---|
| [NEEDS CLARIFICATION: which?] | open |
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ open-clarification
`));

  test('but not where it explains marks', () =>
    checkUnfinished(
      '# Implementation Plan: Shop\n\n| Mark | Meaning |\n|---|---|\n| [NEEDS CLARIFICATION] | open |\n| [TBD] | put off |\n',
    ));
});

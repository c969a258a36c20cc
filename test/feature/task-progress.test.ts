import { describe, expect, test } from 'vitest';
import { readTaskProgress } from '../../server/src/core/feature/task-progress';

// Past the door: the forms of tasks are many, and each would need a project of its own.

describe('Tasks are done', () => {
  test.each([
    ['when all are ticked', '- [x] T001 Parser\n- [X] T002 Writer\n'],
    ['whatever list they stand in', '1. [x] Parser\n* [x] Writer\n  + [x] Header\n'],
    ['where one is struck out', '- [x] T001 Parser\n- [ ] ~~T002 Writer~~\n'],
    [
      'where one is struck out with its reason in it',
      '- [x] Parser\n- [ ] ~~Writer (the library has one)~~.\n',
    ],
    ['where one has the sign of a cancelled task', '- [x] T001 Parser\n- [-] T002 Writer\n'],
    ['where one says that it is cancelled', '- [x] T001 Parser\n- [ ] T002 Writer (cancelled: no reader)\n'],
    ['where one is replaced by another', '- [x] T001 Parser\n- [ ] T002 Writer (superseded by T014)\n'],
    ['where one is given up in bold', '- [x] T001 Parser\n- [ ] T002 Writer — **dropped**.\n'],
    ['where one moved to another plan', '- [x] T001 Parser\n- [ ] T002 Writer — moved to 014-writer\n'],
    ['where only a review list is open', '- [x] T001 Parser\n\n## Review\n\n- [ ] Contracts have tests\n'],
    [
      'where an example in a code block is open',
      '- [x] Parser\n\n```text\n- [ ] T00X [P] Description\n```\n',
    ],
    ['where the lines end as on Windows', '- [x] T001 Parser\r\n- [x] T002 Writer\r\n'],
    ['where a ticked box stands in a block that is never closed', '- [x] T001\n\n```sh\nls\n- [x] T002\n'],
    ['where headings have ticked boxes', '## Phase 1 - [x] T001 Parser\n\n- [x] T002 Writer\n'],
    [
      'where a heading speaks of an open box',
      '# Tasks such as `- [ ] T001` for string[] lists\n\n- [x] T001 Parser\n',
    ],
    [
      'where a table explains the boxes',
      '| Mark | Meaning |\n|---|---|\n| [ ] | to do |\n| [x] | done |\n\n- [x] T001 Parser\n',
    ],
    ['where a comment has an open one', '<!--\n- [ ] T999 Example\n-->\n- [x] T001 Parser\n'],
  ])('%s', (_, text) => {
    expect(readTaskProgress(text)).toBe('done');
  });
});

describe('Tasks are open', () => {
  test.each([
    ['when one is', '- [x] T001 Parser\n- [ ] T002 Writer\n'],
    ['when the box of one is empty', '- [x] T001 Parser\n- [] T002 Writer\n'],
    ['when the box of one is wide', '- [x] T001 Parser\n- [  ] T002 Writer\n'],
    ['when one begins right behind its box', '- [x] T001 Parser\n- [ ]T002 Writer\n'],
    ['when one has been begun', '- [x] T001 Parser\n- [~] T002 Writer\n'],
    ['when a part of a numbered one is', '- [x] T001 Parser\n  - [ ] Header\n'],
    ['when only words of one are struck out', '- [x] T001 Parser\n- [ ] T002 ~~CSV~~ JSON writer\n'],
    [
      'when one speaks of cancelling',
      '- [x] T001 Parser\n- [ ] T002 Orders that were cancelled are left out\n',
    ],
    [
      'when one is about what is cancelled, behind a dash',
      '- [x] T001 Parser\n- [ ] T002 Order list — cancelled orders stay in it\n',
    ],
    [
      'when one names states in brackets',
      '- [x] T001 Parser\n- [ ] T002 Add a status filter (cancelled, shipped)\n',
    ],
    [
      'when a bracket says something of a part of one',
      '- [x] T001 Parser\n- [ ] T002 Show orders (cancelled) in grey\n',
    ],
    ['when one without a number is beside numbered ones', '- [x] T001 a\n\n- [ ] Write the docs\n'],
    ['in lines that end as on Windows', '- [x] T001 Parser\r\n- [ ] T002 Writer\r\n'],
    ['in a code block that is never closed, its box empty', '- [x] T001\n\n```sh\nnpm test\n\n- [] T002\n'],
    ['in a code block that is never closed', '- [x] T001\n\n```sh\nnpm test\n\n- [ ] T002\n'],
    ['in a code block that another one closes', '- [x] T001\n\n```sh\nls\n\n- [ ] T002\n\n```text\na\n```\n'],
    ['in a comment that is never closed', '- [x] T001\n\n<!-- later\n- [ ] T002\n'],
    ['in an indented block', '- [x] T001\n\nThen:\n\n    - [ ] T002\n'],
    ['behind a line that begins with code', '- [x] T001\n\n```ls``` lists.\n\n- [ ] T002\n'],
    ['behind a comment mark in code', '- [x] T001 Read `<!--`\n- [ ] T002 Read `-->`\n'],
    ['when none was done', '- [ ] ~~T001 Parser~~\n'],
    ['when a heading has an open box', '- [x] T001 a\n\n## Phase 2 - [ ] Write the docs\n\nLater.\n'],
    ['when a heading begins with an open box', '- [x] T001 a\n\n## [ ] T002 Write the docs\n'],
    ['when a heading begins with the sign of an open box', '- [x] T001 a\n\n## ☐ T002 Write the docs\n'],
    ['when a paragraph begins with an open box', '- [x] T001 Parser\n\n[ ] T002 Writer\n'],
    ['when a row has an open box', '- [x] T001 a\n\n| Task | Done |\n|---|---|\n| T002 Writer | [ ] |\n'],
    ['when a row begins with an open box', '- [x] T001 a\n\n| Done | Task |\n|---|---|\n| ☐ | T002 |\n'],
    ['behind a code block', '- [x] T001\n\n~~~\n```\n~~~\n\n- [ ] T002\n'],
    ['when no task has a number', '- [x] Parser\n\n## Review\n\n- [ ] Contracts have tests\n'],
  ])('%s', (_, text) => {
    expect(readTaskProgress(text)).toBe('open');
  });
});

test('A file without a box tells nothing', () => {
  expect(readTaskProgress('# Tasks\n\n1. Parser [x]\n2. Writer\n')).toBeUndefined();
});

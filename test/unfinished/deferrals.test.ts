import { describe, test } from 'vitest';
import { checkUnfinished } from './check-unfinished';

describe('a deferral', () => {
  test.each([
    ['English', 'TBD'],
    ['English, in words', 'to be decided during research'],
    ['Chinese', '待定'],
    ['Japanese', '未定'],
    ['Korean', '미정'],
    ['Portuguese', 'a definir'],
    ['Spanish', 'por definir'],
    ['French', 'à définir'],
    ['German', 'noch offen'],
    ['a day that is not fixed', '2025-01-XX'],
    ['in brackets', '[TBD]'],
  ])('as a value: %s', (_language, value) =>
    checkUnfinished(`# Implementation Plan: Export

**Owner**: ${value}
           ${'^'.repeat(value.length)} deferred-decision

| Topic | Choice |
|---|---|
| Queue | ${value} |
          ${'^'.repeat(value.length)} deferred-decision
`),
  );

  test('in a list and as a remark', () =>
    checkUnfinished(`# Implementation Plan: Export

- TODO: agree on the format
  ^^^^ deferred-decision
- Renames (TBD from the schema)
           ^^^ deferred-decision
- **Hashing**: bcrypt or argon2 (to be selected in research phase)
                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ deferred-decision
`));
});

describe('silent on', () => {
  test.each([
    ['a status column', '| Task | State |\n|---|---|\n| Export | TODO |\n| Import | DONE |'],
    ['the denial', '- No TBD or TODO: markers are left\n- All TBDs resolved'],
    [
      'the feature itself',
      'Users keep a TODO list; `TODO: x` is parsed. Items to be decided by the user are shown.',
    ],
    ['a way of working', 'We follow trunk-based development (TBD).'],
    ['a folder', 'Logs go to `logs/2025-01-XX/`.'],
  ])('%s', (_name, text) => checkUnfinished(`# Implementation Plan: Export\n\n${text}\n`));
});

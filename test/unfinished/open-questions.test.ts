import { describe, test } from 'vitest';
import { check, checkFix } from '../support/check';

const rules = 'open-clarification';

describe('a question below a heading for open ones', () => {
  test('is open without an answer', () =>
    check(
      `# Plan

## Open Questions

- Which stops are served?
  ^^^^^^^^^^^^^^^^^^^^^^^ open-clarification: The question "Which stops are served?" is still open. Decide, and write the answer here.
`,
      { rules },
    ));

  test('is answered by the next item or line with a label', () =>
    check(
      `# Plan

## Open Questions

- Q: Which stops are served?
- A: All twelve.

1. Who pays for the power?

**Answer**: the depot.
`,
      { rules },
    ));

  test('gets its answer behind it', () =>
    checkFix(
      '# Plan\n\n## Open Questions\n\n- Which stops are served?‸\n',
      'Write the answer behind the question',
      '# Plan\n\n## Open Questions\n\n- Which stops are served? $1\n',
      { rules },
    ));
});

describe('a mark of the team’s own', () => {
  test('in capitals asks', () =>
    check(
      `# Plan

**Desk**: nine to five [OPEN: and on Sundays]
                       ^^^^^^^^^^^^^^^^^^^^^^ open-clarification: The question "and on Sundays" is still open. Decide, and write the answer here.
`,
      { rules },
    ));

  test('in small letters is a remark', () =>
    check('# Plan\n\n**Desk**: staffed [open: nine to five]\n', { rules }));
});

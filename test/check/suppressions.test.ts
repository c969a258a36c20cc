import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { directives } from '../../server/src/core/document/directives';
import { check, checkFix, findingsOf } from '../support/check';

// Past the door: the test compares the list of directives with the rule's page.

const open = ['open-clarification', 'unfilled-placeholder', 'unused-suppression'];

describe('planwright-disable-next-line', () => {
  test('silences a rule on the next line, and only there', async () => {
    await check(
      `## Summary

<!-- planwright-disable-next-line open-clarification -->
Storage: NEEDS CLARIFICATION

Cache: NEEDS CLARIFICATION
       ^^^^^^^^^^^^^^^^^^^ open-clarification
`,
      { rules: open },
    );
  });

  test('silences every rule when it names none', async () => {
    await check(
      `## Summary

<!-- planwright-disable-next-line -->
Storage: NEEDS CLARIFICATION, in specs/[###-feature]/
`,
      { rules: open },
    );
  });

  test('takes several rules and a reason', async () => {
    await check(
      `## Summary

<!-- planwright-disable-next-line open-clarification, deferred-decision -- the board decides in May -->
Storage: NEEDS CLARIFICATION
`,
      { rules: open },
    );
  });

  test('reaches over a whole table, between whose lines no comment fits', async () => {
    await check(
      `## Summary

<!-- planwright-disable-next-line open-clarification -->
| what | where |
|---|---|
| Storage | NEEDS CLARIFICATION |

Cache: NEEDS CLARIFICATION
       ^^^^^^^^^^^^^^^^^^^ open-clarification
`,
      { rules: open },
    );
  });

  test('reaches over a whole code block', async () => {
    await check(
      `## Structure

<!-- planwright-disable-next-line unfilled-placeholder -->
\`\`\`text
src/
specs/[###-feature]/
\`\`\`
`,
      { rules: open },
    );
  });

  test('works with CRLF', async () => {
    await check(
      '## Summary\r\n\r\n<!-- planwright-disable-next-line open-clarification -->\r\nStorage: NEEDS CLARIFICATION\r\n',
      { rules: open },
    );
  });
});

describe('planwright-disable and -enable', () => {
  test('silence what stands between them', async () => {
    await check(
      `## Summary

<!-- planwright-disable open-clarification -->

Storage: NEEDS CLARIFICATION

## Context

Cache: NEEDS CLARIFICATION

<!-- planwright-enable open-clarification -->

Queue: NEEDS CLARIFICATION
       ^^^^^^^^^^^^^^^^^^^ open-clarification
`,
      { rules: open },
    );
  });

  test('reach to the end of the plan when nothing enables', async () => {
    await check(
      `## Summary

Storage: NEEDS CLARIFICATION
         ^^^^^^^^^^^^^^^^^^^ open-clarification

<!-- planwright-disable -->

Cache: NEEDS CLARIFICATION

## Context

Queue: NEEDS CLARIFICATION
`,
      { rules: open },
    );
  });

  test('give back a single rule', async () => {
    await check(
      `## Summary

<!-- planwright-disable -->

Storage: NEEDS CLARIFICATION

<!-- planwright-enable open-clarification -->

Cache: NEEDS CLARIFICATION
       ^^^^^^^^^^^^^^^^^^^ open-clarification

Place: specs/[###-feature]/plan.md
`,
      { rules: open },
    );
  });
});

describe('planwright-disable-file', () => {
  test('silences a rule above and below it', async () => {
    await check(
      `## Summary

Storage: NEEDS CLARIFICATION

<!-- planwright-disable-file open-clarification -->

Place: specs/[###-feature]/plan.md
             ^^^^^^^^^^^^^ unfilled-placeholder
`,
      { rules: open },
    );
  });
});

describe('a comment of YAML in front matter', () => {
  const plan = (comment: string) => `---
title: Export
${comment}
store: NEEDS CLARIFICATION
cache: NEEDS CLARIFICATION
---
# Implementation Plan: Export

Queue: NEEDS CLARIFICATION
`;
  const linesOf = async (comment: string) => {
    const text = plan(comment);
    const { findings } = await findingsOf(text, { rules: open });
    return findings.map(({ rule, span }) => `${rule} ${text.slice(0, span.start).split('\n').length}`);
  };

  test('silences a rule on the next line, and only there', async () => {
    expect(await linesOf('# planwright-disable-next-line open-clarification -- the board decides')).toEqual([
      'open-clarification 5',
      'open-clarification 9',
    ]);
  });

  test('silences it from there on, or in the whole file', async () => {
    expect(await linesOf('# planwright-disable open-clarification')).toEqual([]);
    expect(await linesOf('# planwright-disable-file open-clarification')).toEqual([]);
  });

  test('is no comment behind a value, and reported where it suppresses nothing', async () => {
    expect(await linesOf('owner: Mara # planwright-disable-file open-clarification')).toHaveLength(3);
    expect(await linesOf('# planwright-disable-next-line unfilled-placeholder')).toContain(
      'unused-suppression 3',
    );
  });

  test('goes with its line when it is deleted', () =>
    checkFix(
      plan('# planwright-disable-next-line unfilled-placeholder'),
      'Delete the comment',
      plan('').replace('\n\nstore', '\nstore'),
      { rules: open },
    ));
});

describe('the directives', () => {
  test('that names the template is known, and suppresses nothing', async () => {
    await check(
      `<!-- planwright-template: spec-kit -->
# Implementation Plan: Export

Storage: NEEDS CLARIFICATION
         ^^^^^^^^^^^^^^^^^^^ open-clarification
`,
      { rules: open },
    );
  });

  test('are all documented', () => {
    const page = readFileSync(new URL('../../docs/configuration.md', import.meta.url), 'utf8');
    for (const { name } of directives) expect(page).toContain(`planwright-${name}`);
  });

  test('are all listed where one is not known', async () => {
    const { findings } = await findingsOf('## A\n\n<!-- planwright-off -->\n', { rules: open });
    for (const { name } of directives) expect(findings[0]!.message).toContain(`planwright-${name}`);
  });
});

describe('unused-suppression', () => {
  test('reports a comment that suppresses nothing', async () => {
    await check(
      `## Summary

<!-- planwright-disable-next-line open-clarification -->
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unused-suppression: This comment suppresses nothing. Delete it.
Storage: PostgreSQL
`,
      { rules: open },
    );
  });

  test('reports one name of several', async () => {
    await check(
      `## Summary

<!-- planwright-disable-next-line unfilled-placeholder, open-clarification -->
                                  ^^^^^^^^^^^^^^^^^^^^ unused-suppression: Nothing here needs unfilled-placeholder to be suppressed. Delete the name from the comment.
Storage: NEEDS CLARIFICATION
`,
      { rules: open },
    );
  });

  test('reports a rule that does not exist', async () => {
    await check(
      `## Summary

<!-- planwright-disable-next-line open-clarifications -->
                                  ^^^^^^^^^^^^^^^^^^^ unused-suppression: Planwright has no rule named open-clarifications, so this suppresses nothing. Correct or delete the name.
Storage: NEEDS CLARIFICATION
         ^^^^^^^^^^^^^^^^^^^ open-clarification
`,
      { rules: open },
    );
  });

  test('reports a directive that does not exist', async () => {
    await check(
      `## Summary

<!-- planwright-disable-line open-clarification -->
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unused-suppression
Storage: PostgreSQL
`,
      { rules: open },
    );
  });

  test('leaves a comment alone whose rule is switched off', async () => {
    await check(
      `## Summary

<!-- planwright-disable-next-line deferred-decision -->
Storage: TBD
`,
      { rules: open },
    );
  });

  test('does not count what only quotes a comment', async () => {
    await check(
      `## Summary

Write \`<!-- planwright-disable-file -->\` to silence a plan.

\`\`\`markdown
<!-- planwright-disable-file -->
\`\`\`
`,
      { rules: open },
    );
  });

  test('can itself be suppressed for the file by nobody, for that comment would be unused', async () => {
    const { findings } = await findingsOf('<!-- planwright-disable-file unused-suppression -->\n', {
      rules: open,
    });
    expect(findings.map(({ rule }) => rule)).toEqual(['unused-suppression']);
  });

  test('is mended by deleting the comment with its line', async () => {
    await checkFix(
      `## Summary

<!-- planwright-disable-next-line -->
Storage: PostgreSQL
`,
      'Delete the comment',
      `## Summary

Storage: PostgreSQL
`,
      { rules: open },
    );
  });

  test('is mended by deleting the comment with the blank before it', async () => {
    await checkFix(
      'Storage: PostgreSQL <!-- planwright-disable-next-line -->\nQueue: none\n',
      'Delete the comment',
      'Storage: PostgreSQL\nQueue: none\n',
      { rules: open },
    );
  });

  test('is mended by deleting one name of several', async () => {
    const plan = (rules: string) =>
      `<!-- planwright-disable-next-line ${rules} -->\nStorage: NEEDS CLARIFICATION in specs/[###-feature]/\n`;
    const used = 'open-clarification, unfilled-placeholder';
    const title = 'Delete empty-field from the comment';
    const rules = [...open, 'empty-field'];
    await checkFix(plan(`empty-field, ${used}`), title, plan(used), { rules });
    await checkFix(plan(`${used}, empty-field`), title, plan(used), { rules });
  });
});

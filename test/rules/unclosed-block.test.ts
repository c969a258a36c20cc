import { describe, test } from 'vitest';
import { check, checkFix } from '../support/check';

const template = `# Implementation Plan: [FEATURE]

## Layout

[Folders]

## Rollout

[How it gets to users]
`;
const rules = ['unclosed-block', 'missing-section'];
const surroundings = { template, rules };

describe('a block that is never closed', () => {
  test('is closed behind the last line before the heading', () =>
    checkFix(
      `# Implementation Plan: Export

## Layout

~~~~text‸
src

## Rollout

Behind a switch.
`,
      'Close the code block here',
      `# Implementation Plan: Export

## Layout

~~~~text
src
~~~~

## Rollout

Behind a switch.
`,
      surroundings,
    ));

  test('is removed where nothing stands between it and the heading', () =>
    checkFix(
      `# Implementation Plan: Export

## Layout

One folder.
\`\`\`‸

## Rollout

Behind a switch.
`,
      'Remove the stray fence',
      `# Implementation Plan: Export

## Layout

One folder.

## Rollout

Behind a switch.
`,
      surroundings,
    ));

  test('may be a comment', () =>
    checkFix(
      `# Implementation Plan: Export

## Layout

One folder.

<!-- The old one‸
stays.

## Rollout

Behind a switch.
`,
      'Close the comment here',
      `# Implementation Plan: Export

## Layout

One folder.

<!-- The old one
stays. -->

## Rollout

Behind a switch.
`,
      surroundings,
    ));

  test('hides text though no heading stands below it', () =>
    check(
      `# Implementation Plan: Export

## Layout

One folder.

## Rollout

Behind a switch.

<!-- end
^^^^^^^^ unclosed-block
`,
      surroundings,
    ));

  test('without a template, is told by other Markdown below the heading', () =>
    check(
      `# Implementation Plan: Export

## Layout

\`\`\`text
^^^^^^^ unclosed-block
src

## Rollout

- [ ] Behind a switch
`,
      { rules },
    ));
});

describe('nothing is open in', () => {
  test('a script with comments that look like headings', () =>
    check(
      `# Implementation Plan: Export

## Rollout

\`\`\`sh
# first
npm ci

## then

npm run export
`,
      { rules: ['unclosed-block'] },
    ));

  test('an example of Markdown with a block of its own', () =>
    check(
      `# Implementation Plan: Export

## Rollout

\`\`\`markdown
## Use

\`\`\`sh
npm run export
\`\`\`
`,
      { rules: ['unclosed-block'] },
    ));

  test('an example of Markdown that shows a section of the template', () =>
    check(
      `# Implementation Plan: Export

## Layout

\`\`\`markdown
## Rollout

\`\`\`sh
npm run export
\`\`\`

## Rollout

Behind a switch.
`,
      surroundings,
    ));

  test('a fence in a list, which ends with the list', () =>
    check(
      `# Implementation Plan: Export

## Layout

- One folder:
  \`\`\`text
  src

## Rollout

Behind a switch.
`,
      surroundings,
    ));

  test('a closed block that holds a heading of the template', () =>
    check(
      `# Implementation Plan: Export
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-section

## Layout

One folder.

\`\`\`text
## Rollout

Behind a switch.
\`\`\`

## Risks

None.
`,
      { ...surroundings, template: `${template}\n## Risks\n\n[What can go wrong]\n` },
    ));
});

describe('a principle that is missing above an open block', () => {
  const constitution =
    '# Constitution\n\n### I. Ledger First\n\nMUST.\n\n### II. Offline Friendly\n\nMUST.\n\n### III. Tested First\n\nMUST.\n';
  const judged = { template, constitution, rules: ['unclosed-block', 'missing-principle'] };
  const plan = (swallowed: string) => `# Implementation Plan: Export

## Constitution Check
   ^^^^^^^^^^^^^^^^^^ missing-principle

- I. Ledger First: PASS, the ledger is written first.
- III. Tested First: PASS, each step has its test.

## Layout

\`\`\`text
^^^^^^^ unclosed-block
src/export

## Rollout

${swallowed}
`;

  test('stays reported where the swallowed text has no word of it', () =>
    check(plan('Behind a switch.'), judged));

  test('is not reported where the swallowed text may speak of it', () =>
    check(plan('It works offline.').replace(/\n +\^+ missing-principle/, ''), judged));

  test('is not reported where the swallowed text holds a check', () =>
    check(plan('### Constitution re-check\n\nAll seven.').replace(/\n +\^+ missing-principle/, ''), judged));
});

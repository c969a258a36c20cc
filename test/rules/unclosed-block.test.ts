import { describe, expect, test } from 'vitest';
import { check, checkFix, findingsOf } from '../support/check';

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

describe('a block that is never closed, besides', () => {
  test('may be indented by up to three spaces', () =>
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

  test('may be an indented comment', () =>
    check(
      `# Implementation Plan: Export

## Layout

  <!-- The old one
  ^^^^^^^^^^^^^^^^ unclosed-block
stays.

## Rollout

Behind a switch.
`,
      surroundings,
    ));

  test('may be of Markdown', () =>
    check(
      `# Implementation Plan: Export

## Notes

\`\`\`md
^^^^^ unclosed-block
One line.

## Switches

- [ ] Behind a switch
`,
      { rules: ['unclosed-block'] },
    ));
});

describe('an element that is never closed', () => {
  test('swallows headings like a fence', () =>
    checkFix(
      `# Implementation Plan: Export

## Layout

<pre>‸
src/export

## Rollout

Behind a switch.
`,
      'Close the element here',
      `# Implementation Plan: Export

## Layout

<pre>
src/export
</pre>

## Rollout

Behind a switch.
`,
      surroundings,
    ));

  test('may be of another kind, indented, in a plan without a template', () =>
    check(
      `# Implementation Plan: Export

## Layout

  <SCRIPT type="text/plain">
  ^^^^^^^^^^^^^^^^^^^^^^^^^^ unclosed-block: This <SCRIPT> is never closed; close it before "Steps". Until then 2 headings are part of it.
One folder.

## Steps

1. Export

## Rollout

Behind a switch.
`,
      { rules: 'unclosed-block' },
    ));

  test('is none where it is closed, or ends with a blank line', () =>
    check(
      `# Implementation Plan: Export

<pre>

## Layout

## Rollout

</pre>

<div>
src

## Layout

One folder.

## Rollout

Behind a switch.
`,
      surroundings,
    ));

  test('is none where comments of a script alone look like headings', () =>
    check(
      `# Implementation Plan: Export

## Steps

<pre>
## Export
npm run export

# Check
npm test
`,
      surroundings,
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

describe('what an open block may hide is not missed', () => {
  const first = [
    'Summary',
    'Users',
    'Storage',
    'Interfaces',
    'Languages',
    'Testing',
    'Schedule',
    'Budget',
    'Owners',
  ]
    .map((title) => `## ${title}\n\nAs agreed.\n`)
    .join('\n');
  const gated = `${template.replace('\n## Layout', `\n${first}\n## Layout`)}
## Constitution Check

[Gates]

## Risks

[What can go wrong]
`;
  const constitution = '# Constitution\n\n### I. Ledger First\n\nMUST.\n';
  const judged = ['unclosed-block', 'missing-section', 'missing-constitution-check'];
  const found = async (swallowed: string, severity = 'warning', above = '') => {
    const plan = `# Implementation Plan: Export

${first}
## Layout
${above}
<!-- One folder.

## Rollout

Behind a switch.

${swallowed}
`;
    const settings = { rules: { 'unclosed-block': severity } };
    const { findings } = await findingsOf(plan, { template: gated, constitution, rules: judged, settings });
    return findings.map(({ rule, subject }) => (subject ? `${rule} ${subject}` : rule)).toSorted();
  };

  test('where its heading is among the hidden ones', async () => {
    expect(await found('## Constitution Check\n\nAll hold.\n\n## Risks\n\nNone.')).toEqual([
      'unclosed-block',
    ]);
  });

  test('but what has no heading there is', async () => {
    expect(await found('')).toEqual([
      'missing-constitution-check',
      'missing-section Risks',
      'unclosed-block',
    ]);
  });

  test('nor is it quiet where the finding on the block is suppressed or turned down', async () => {
    const all = '## Constitution Check\n\nAll hold.\n\n## Risks\n\nNone.';
    const missing = ['missing-constitution-check', 'missing-section Risks', 'missing-section Rollout'];
    expect(await found(all, 'warning', '\n<!-- planwright-disable-next-line unclosed-block -->')).toEqual(
      missing,
    );
    expect(await found(all, 'hint')).toEqual([...missing, 'unclosed-block']);
  });
});

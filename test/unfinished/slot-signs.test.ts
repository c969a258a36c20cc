import { describe, expect, test } from 'vitest';
import { fixesAt } from '../support/check';
import { checkUnfinished } from './check-unfinished';

describe('a blank of the template', () => {
  const template = `# Plan

- **Not covered**: …
- Contact: ____

| Module | Reason |
|---|---|
| \`...\` | ... |

1. Cut over, after: …
`;

  test('behind its label, or alone in its column', () =>
    checkUnfinished(
      `# Plan

- **Not covered**: …
                   ^ unfilled-placeholder: Not covered still holds the placeholder …. Replace it with the real value.
- Contact: ____
           ^^^^ unfilled-placeholder

| Module | Reason |
|---|---|
| \`ledger\` | ... |
             ^^^ unfilled-placeholder

1. Cut over, after: …
                    ^ unfilled-placeholder
`,
      { template },
    ));

  test.each([
    ['at the end of a sentence', '- **Not covered**: refunds, returns …'],
    ['behind a label that the template does not have', '- **Log line**: …'],
    ['in a cell with other text', '| Module | Reason |\n|---|---|\n| `a/.../b` | slow ... |'],
    ['in a column that the template does not have', '| Step | Output |\n|---|---|\n| one | ... |'],
    ['in code', '- Prints `Contact: ____`'],
  ])('but not %s', (_name, text) => checkUnfinished(`# Plan\n\n${text}\n`, { template }));

  test('but not without a template', () => checkUnfinished('# Plan\n\n- **Not covered**: …\n'));
});

describe('a slot in curly braces', () => {
  const template = `# {Service}: Plan

- {Part} waits for {Other part}
- {{OWNER}} runs \`{{FILE_NAME}}\`

| Call | Shape |
|---|---|
| one | takes \`{a}\` · {state} |

\`\`\`mermaid
{{FLOW_CHART}}
\`\`\`
`;

  test('beside other text, in code and in a diagram', () =>
    checkUnfinished(
      `# {Service}: Plan
  ^^^^^^^^^ unfilled-placeholder

- {Part} waits for the ledger
  ^^^^^^ unfilled-placeholder
- Kim and {{OWNER}} run \`lib/{{FILE_NAME}}\`
          ^^^^^^^^^ unfilled-placeholder: {{OWNER}} is still a placeholder. Replace it with the real value.
                             ^^^^^^^^^^^^^ unfilled-placeholder

| Call | Shape |
|---|---|
| two | takes \`{b}\` and {state} |
                        ^^^^^^^ unfilled-placeholder

\`\`\`mermaid
{{FLOW_CHART}}
^^^^^^^^^^^^^^ unfilled-placeholder
\`\`\`
`,
      { template },
    ));

  test.each([
    ['in a path', 'The route /parts/{state} and `src.{Part}` stay.'],
    ['of a template language', 'Prints `{{ owner.name }}` and {{owner}}.'],
    ['in a diagram', '```mermaid\na{{Part}} --> b\n```'],
  ])('but not %s', (_name, text) => checkUnfinished(`# Ledger: Plan\n\n${text}\n`, { template }));
});

describe('a section that holds nothing but what the template says belongs there', () => {
  const template = `# Plan

## Approach

Describe how it works and what stays as it is.
Leave out what the design says.

## Team

Who does the work, and who is asked first?

## Rückweg

Beschreibe, wie man zum alten Stand kommt.

## Steps

List the steps in order:

- first

## Safety

All changes are reviewed by two people.

## Phases

Name the phases below.

### Phase 1

Tests run first.
`;

  test('an order or a question, word for word', () =>
    checkUnfinished(
      `# Plan

## Approach

Describe how it works and what stays as it is.
^> unfilled-placeholder
Leave out what the design says.
                              ^< unfilled-placeholder

## Team

Who does the work, and who is asked first?
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unfilled-placeholder

## Rückweg

Beschreibe, wie man zum alten Stand kommt.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unfilled-placeholder
`,
      { template },
    ));

  test.each([
    [
      'with an answer below',
      '## Team\n\nWho does the work, and who is asked first?\n\nKim; the office is asked.',
    ],
    ['above a list', '## Steps\n\nList the steps in order:\n\n- copy the table'],
    ['that states a fact', '## Safety\n\nAll changes are reviewed by two people.'],
    ['above sub-sections', '## Phases\n\nName the phases below.\n\n### Phase 1\n\nTests run first.'],
    ['in other words', '## Approach\n\nDescribe the queue in the handbook as well.'],
  ])('but not one %s', (_name, text) => checkUnfinished(`# Plan\n\n${text}\n`, { template }));
});

describe('a question of the template with an order behind it', () => {
  const template = `# Plan

## Questions

**Offline**: Does it work without a network? Say what is cached.

## List

- **Size**: Is it small? List what is bundled.
- **復旧**: 停電のあと動くか？方法を書く。
- **Costs**: Is it cheap? The budget is ten euros.
`;

  test('as the value of a label', () =>
    checkUnfinished(
      `# Plan

## Questions

**Offline**: Does it work without a network? Say what is cached.
             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unfilled-placeholder

## List

- **Size**: Is it small? List what is bundled.
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unfilled-placeholder
- **復旧**: 停電のあと動くか？方法を書く。
          ^^^^^^^^^^^^^^^ unfilled-placeholder
- **Costs**: Is it cheap? The budget is ten euros.
`.replace('            ^^^^^^^^^^^^^^^^^ ', '          ^^^^^^^^^^^^^^^^ '),
      { template },
    ));

  test.each([
    ['answered on the line', '**Offline**: Does it work without a network? Say what is cached. Yes, a week.'],
    [
      'answered below',
      '**Offline**: Does it work without a network? Say what is cached.\n\nYes, a week of it.',
    ],
    ['answered by an item below', '- **Size**: Is it small? List what is bundled.\n  - Yes, the fonts'],
  ])('but not one that is %s', (_name, text) =>
    checkUnfinished(`# Plan\n\n## Questions\n\n${text}\n`, { template }),
  );
});

describe('a blank form of the template', () => {
  const template = `# Plan

## Approval

| Who | Signed | On | Notes |
|---|---|---|---|
| Editor | | | |
| Printer | | | |
`;

  test('whose rows still have nothing but their first cell', () =>
    checkUnfinished(
      `# Plan

## Approval

| Who | Signed | On | Notes |
|---|---|---|---|
| Editor | | | |
          ^^^ empty-field: The cells under "Signed, On" are empty. Write their values, or N/A with a reason.
| Printer | K. L. | | |
`,
      { template },
    ));

  test('is filled by hand', async () => {
    const { fixes } = await fixesAt(
      '# Plan\n\n## Approval\n\n| Who | Signed | On | Notes |\n|---|---|---|---|\n| Editor | | | |\n',
      { template, rules: 'empty-field' },
    );
    expect(fixes).toEqual([]);
  });

  test('but not another table with empty cells', () =>
    checkUnfinished('# Plan\n\n## Approval\n\n| Who | Called |\n|---|---|\n| Editor | |\n', { template }));
});

describe('a part in curly braces in a plain code block of the template', () => {
  const code = (...lines: string[]) =>
    ['# Plan', '', '## Layout', '', '```text', ...lines, '```', ''].join('\n');

  test('as an entry of a tree or of a list of paths', () =>
    checkUnfinished(
      `# Plan

## Layout

\`\`\`text
services/
├── {service}/
    ^^^^^^^^^ unfilled-placeholder
lib/{module}.ts   # one a module
    ^^^^^^^^ unfilled-placeholder
\`\`\`
`,
      { template: code('services/', '├── {service}/', 'lib/{module}.ts   # one a module') },
    ));

  test.each([
    ['a message with parameters', '  Task: "Find best practices for {tool} in {domain}"'],
    ['a message without quotation marks', 'Review the {module} before release'],
    ['a log line', 'started {service} in 5 s'],
    ['a quoted key', '"user.{module}"'],
  ])('but not in %s', (_name, line) => checkUnfinished(code(line), { template: code(line) }));
});

describe('an empty cell of HTML', () => {
  const table = (cell: string) => `# Plan\n\n<table>\n<tr><td>Owner</td>${cell}</tr>\n</table>\n`;
  const caret = (length: number) => `${' '.repeat(18)}${'^'.repeat(length)} empty-field`;

  test.each(['<td></td>', '<td>&nbsp;</td>', '<td><br></td>'])(
    'is open whatever stands for nothing: %s',
    (cell) =>
      checkUnfinished(table(cell).replace('</tr>', `</tr>\n${caret(cell.length)}`), {
        template: table('<td><!-- who --></td>'),
      }),
  );

  test('but not with a word in it', () =>
    checkUnfinished(table('<td>Kim</td>'), { template: table('<td><!-- who --></td>') }));
});

test('Of several brackets in one value all are open, where the template has one of them', () =>
  checkUnfinished(
    `# Plan: X

**Store**: [Database name] [eu west]
           ^^^^^^^^^^^^^^^ unfilled-placeholder
                           ^^^^^^^^^ unfilled-placeholder

**Cache**: [eu west]

**Queue**: [Database name] in [eu west]
           ^^^^^^^^^^^^^^^ unfilled-placeholder
`,
    { template: '# Plan: [NAME]\n\n**Store**: [Database name] in [region]\n' },
  ));

test('A question of the template is open in an item, but not one of a single word', () =>
  checkUnfinished(
    `# Plan: X

## Scope

- How?
- How long?
  ^^^^^^^^^ unfilled-placeholder
`,
    { template: '# Plan: [NAME]\n\n## Scope\n\n- How?\n- How long?\n' },
  ));

test('Text between tags is open, but not in code and styles', () =>
  checkUnfinished(
    `<h1>Plan: {Title}</h1>
          ^^^^^^^ unfilled-placeholder

<pre>Code: {Title}</pre>

<style>h1 {Color}</style>
`,
    { template: '<h1>Plan: {Title}</h1>\n\n<pre>Code: {Title}</pre>\n\n<style>h1 {Color}</style>\n\n## S\n' },
  ));

import { describe, test } from 'vitest';
import { checkUnfinished } from './check-unfinished';

// Text that looks unfinished and is not. One test for each kind; the template leaves slots of nearly the same looks.
const template = `# Implementation Plan: [FEATURE]

## Summary

[Summary]

- Mark [P] for parallel work, [US1] for its story
- [link]
- Notes:
- State: PASS / FAIL

| Risk | Owner | Notes |
|---|---|---|
| [Risk] | [Owner] | [Notes] |

\`\`\`text
specs/[###-feature]/
└── [same as backend above]
\`\`\`
`;

describe('silent on', () => {
  test.each<[string, string]>([
    ['checkboxes', '- [ ] Write the tests\n- [x] Read the specification\n- [X] Ask the team'],
    [
      'links, images and references',
      '[spec](./spec.md) ![Summary](a.png) [FEATURE][1] [Summary]\n\n[1]: ./a.md\n[Summary]: ./b.md',
    ],
    ['footnotes', 'As agreed[^1].\n\n[^1]: [link](./notes.md)'],
    ['parallel and story markers', '- [P] [US1] T001 [P] Build the export'],
    [
      'tags in a tree',
      '```text\nsrc/\n├── export.ts   # [NEW] writer\n├── old.ts [MODIFY]\n└── 設定.ts [変更]\n```',
    ],
    [
      'route parameters',
      '```text\napp/\n├── [id]/page.tsx\n├── [slug].tsx\n└── [...path]/route.ts\n```\n\nSee `app/users/[id]/page.tsx`.',
    ],
    [
      'mermaid labels',
      '```mermaid\ngraph TD\n  A[Export service] --> B[(Database)]\n  B --> C{Is it open}\n```',
    ],
    [
      'escaped brackets',
      'On \\[DATE] the \\[###-feature\\] ends, [FEATURE\\] too.\n\n- Since: \\[YYYY-MM-DD]\n- `\\[DATE]`\n- \\<one word>',
    ],
    [
      'attributes of code',
      'Controllers carry `[Authorize]`; modules `#[cfg(test)]`.\n\n```csharp\n[ApiController]\npublic class A {}\n```',
    ],
    ['status words in brackets', '- I. Simplicity: **[통과]**\n- II. Tests: [PASS]'],
    ['intervals', 'Values in [0, 1] or [0,1), weights [0.1]'],
    ['alerts', '> [!NOTE]\n> Exports are kept for a day.'],
    ['generics and types', 'Returns `Result<T>` and `Map<UUID, Order>`, or List<Order> at times.'],
    ['API paths', '`GET /users/{id}` and `/orders/<orderId>/items`'],
    ['shell usage', 'Run `export.sh [--dry-run] <folder>`.\n\n```bash\nexport.sh <folder> [--force]\n```'],
    ['extras of packages', 'python-jose[cryptography], passlib[bcrypt]'],
    ['code over two lines', 'The type is `Array<\nOrder[number]>` and `a[0\n]`.'],
    ['regular expressions', 'Names match `[a-z0-9-]+` and `^[A-Z]`.'],
    ['mustache', 'The page shows {{ order.name }} and `{{ order.id }}`.'],
    ['filled values left in brackets', '**Branch**: `[355-frontend]` | **Storage**: [PostgreSQL 16]'],
    ['text about placeholders', 'Replace the `[###-feature]` placeholder before you commit.'],
    ['a label whose value follows', '- Notes:\n  - none so far\n\n**Summary**:\n\nOrders are exported.'],
    ['a blank notes cell', '| Risk | Owner | Notes |\n|---|---|---|\n| Large files | Ana | |'],
    ['a row that says none', '| Risk | Owner | Notes |\n|---|---|---|\n| None | | |'],
    ['a single label of an option', '```text\n# Option 1: Single project\nsrc/\n```'],
    ['alternatives in prose', 'The status is PASS / FAIL as the gate says; either/or, and/or.'],
    ['a status list the template does not have', '- Status: OPEN / CLOSED'],
    [
      'guidance that is meant to stay',
      '*GATE: Must pass before Phase 0 research. Re-check after Phase 1 design.*',
    ],
    ['a choice that was made', '- State: **PASS** / FAIL\n- Level: [~~High~~/Med/~~Low~~]'],
    ['another document in a block', '```markdown\n# Feature\n\nspecs/[###-feature]/ by [AUTHOR_NAME]\n```'],
    [
      'questions of the author',
      '- Which provider do we take? We take the one of the billing team.\n- Is it fast?',
    ],
    ['suppressions and markers in comments', '<!-- prettier-ignore -->\n<!-- MANUAL ADDITIONS START -->'],
  ])('%s', (_name, text) =>
    checkUnfinished(`# Implementation Plan: Export\n\n## Summary\n\n${text}\n`, { template }),
  );

  test('labels below a list without a blank line, whose values are lists as well', () =>
    checkUnfinished(
      `# Implementation Plan: Export

## Context

**Parts**: 
  - the exporter
  - the page
**Storage**: files
**Tests**: 
  - unit tests
**Limits**:

| Rows | Time |
|---|---|
| 1000 | 2 s |
`,
      {
        template:
          '# Plan\n\n## Context\n\n**Parts**: [parts]\n**Storage**: [storage]\n**Tests**: [tests]\n**Limits**: [limits]\n',
      },
    ));

  test('the usage of a command, which the template has as well', () =>
    checkUnfinished('# Plan\n\n1. Update the notes:\n   - Run `tools/notes.sh [short|full|html]` once.\n', {
      template: '# Plan\n\n1. Update the notes:\n   - Run `tools/notes.sh [short|full|html]` once.\n',
    }));

  test('lists in front matter', () =>
    checkUnfinished('---\ntags: [name, date]\n---\n# Plan\n', {
      template: '---\ntags: [name, date]\n---\n# Plan\n',
    }));

  test('the form that another file is to have', () =>
    checkUnfinished(`# Implementation Plan: Export

3. **Consolidate findings** in \`research.md\` using format:
   - Decision: [what was chosen]
   - Rationale: [why chosen]
`));

  test('slots that only count in a certain case', () =>
    checkUnfinished(
      `# Implementation Plan: Export

If any item is violated, document:

- Violation:
- Justification:
`,
      { template: '# Plan\n\nIf any item is violated, document:\n\n- Violation:\n- Justification:\n' },
    ));
});

describe('words of the template that stay', () => {
  const same = (text: string) => checkUnfinished(`# Plan\n\n${text}\n`, { template: `# Plan\n\n${text}\n` });

  test('the values that a name in code may have', () => same('- `kind`: high | medium | low'));

  test('but not the levels behind a label in words', () =>
    checkUnfinished(
      `# Plan

- Kind: high | medium | low
        ^^^^^^^^^^^^^^^^^^^ unresolved-choice
`,
      { template: '# Plan\n\n- Kind: high | medium | low\n' },
    ));

  test('a mark that a legend explains', () => same('> A line is `fixed`, or `[OPEN]`: then it goes back.'));

  test('but not a slot in inline code that nothing explains', () =>
    checkUnfinished(
      `# Plan

**Module**: \`[MODULE]\`
             ^^^^^^^^ unfilled-placeholder

The data is kept in \`[STORE]\` for a year.
                     ^^^^^^^ unfilled-placeholder
`,
      { template: '# Plan\n\n**Module**: `[MODULE]`\n\nThe data is kept in `[STORE]` for a year.\n' },
    ));

  test('a line that leads over to sub-sections', () =>
    same('## Rollout\n\nIn these two steps:\n\n### Pilot\n\nNorth.'));

  test('but not a label above them', () =>
    checkUnfinished(
      `# Plan

## Rollout

**Owner of both steps**:
^^^^^^^^^^^^^^^^^^^^^^^^ empty-field

### Pilot

North.
`,
      { template: '# Plan\n\n## Rollout\n\n**Owner of both steps**:\n\n### Pilot\n\nNorth.\n' },
    ));

  test('a comment that says where the template comes from', () =>
    same(
      '<!-- Our own copy of the plan template. It rests on the constitution, and it follows every amendment. -->',
    ));

  test.each([
    '<!-- Our own copy of the plan template. Describe below what is built and how. -->',
    '<!-- This text is based on the plan template, and you need to go through it. -->',
    '<!-- Two sentences on what is built, and how. -->',
  ])('but not one that asks for something: %s', (comment) =>
    checkUnfinished(`# Plan\n\n${comment}\n${'^'.repeat(comment.length)} leftover-instruction\n`, {
      template: `# Plan\n\n${comment}\n`,
    }),
  );

  const labels = { template: '# Plan\n\n**Parts**: [parts]\n**Storage**: [storage]\n**Tests**: [tests]\n' };

  test('labels that a formatter indented below a list', () =>
    checkUnfinished(
      '# Plan\n\n**Parts**:\n\n- idb\n- zod\n  **Storage**:\n- browser store\n  **Tests**: Vitest\n',
      labels,
    ));

  const form = `# Plan

- Date: [DATE]
- Flow:

| Step | Owner |
|---|---|
| [Step] | [Role] |
`;
  test('a label of a list that the template continues in a table', () =>
    checkUnfinished(form.replace('[DATE]', '1 May').replace('[Step] | [Role]', 'Read | Ana'), {
      template: form,
    }));

  test('but not a table below a list whose label has a placeholder behind it', () =>
    checkUnfinished(
      `# Plan

- Date:
  ^^^^^ empty-field

| Step | Owner |
|---|---|
| Read | Ana |
`,
      { template: form },
    ));

  test('but not where no value follows them', () =>
    checkUnfinished(
      `# Plan

**Parts**:

- idb
- zod
  **Storage**:
  ^^^^^^^^^^^^ empty-field
- **Tests**: Vitest
`,
      labels,
    ));
});

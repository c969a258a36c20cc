import { describe, test } from 'vitest';
import { checkUnfinished } from './check-unfinished';

const template = `# Implementation Plan: [FEATURE]

**Storage**: [what is stored and where]
**Dependencies**: [names with versions, or none]
**Testing**: [e.g., Jest, pytest]
**Level**: [High / Medium]
**Strategy**: [Blue-green]
**Risks**: [None identified so far]
**Migration**: [No data is moved.]
**Limits**: [100 requests a second]

## Work

- [first step that leaves something usable]

| Need | Why | State |
|---|---|---|
| [Need] | [specific problem] | [DONE / WAITING] |

## Rollout

[How it gets to users]
`;

test('the words of a prompt are still open when only their brackets went', () =>
  checkUnfinished(
    `# Implementation Plan: Export

**Storage**: what is stored and where
             ^^^^^^^^^^^^^^^^^^^^^^^^ unfilled-placeholder: Storage still says what belongs there: "what is stored and where". Write that instead.
**Dependencies**: names with versions, or none
                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unfilled-placeholder
**Testing**: e.g., Jest, pytest
             ^^^^^^^^^^^^^^^^^^ unfilled-placeholder
**Level**: High / Medium
           ^^^^^^^^^^^^^ unresolved-choice: Level is still open between High, Medium. Keep one of them.

## Work

- first step that leaves something usable
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unfilled-placeholder: "first step that leaves something usable" still says what belongs here. Write that instead.

| Need | Why | State |
|---|---|---|
| Cache | specific problem | DONE / WAITING |
          ^^^^^^^^^^^^^^^^ unfilled-placeholder: Why still says what belongs there: "specific problem". Write that instead.
                             ^^^^^^^^^^^^^^ unresolved-choice: State is still open between DONE, WAITING. Keep one of them.

## Rollout

How it gets to users
^^^^^^^^^^^^^^^^^^^^ unfilled-placeholder
`,
    { template },
  ));

describe('not open is', () => {
  test.each([
    ['a short value that the template suggests', '**Strategy**: Blue-green'],
    ['a default of the template', '**Risks**: None identified so far'],
    ['a sentence of the template', '**Migration**: No data is moved.'],
    ['a figure of the template', '**Limits**: 100 requests a second'],
    ['an example that was taken', '**Testing**: Jest'],
    ['an option that was taken', '**Level**: **High** / Medium'],
    ['a prompt with an answer behind it', '**Storage**: what is stored and where: orders, in files'],
    ['a prompt spoken of', 'The plan says what is stored and where it is kept.'],
    ['a heading in the words of a prompt', '## How it gets to users\n\nBy mail.'],
    ['a title in bold in the words of a prompt', '**How it gets to users**\n\nBy mail.'],
    ['an item that leads over to others', '- first step that leaves something usable\n  - the parser'],
    ['code', '```text\nwhat is stored and where\n```'],
  ])('%s', (_name, text) => checkUnfinished(`# Implementation Plan: Export\n\n${text}\n`, { template }));

  test('a prompt of a template that does not govern the plan', () =>
    checkUnfinished('# Implementation Plan: Export\n\n**Storage**: what is stored and where\n'));
});

test('a reason is open where N/A asks for one, in any plan', () =>
  checkUnfinished(`# Implementation Plan: Export

**Storage**: N/A ([reason])
                  ^^^^^^^^ unfilled-placeholder: Storage still holds the placeholder [reason]. Replace it with the real value.
- N/A: [reason]
       ^^^^^^^^ unfilled-placeholder

| Risk | Owner |
|---|---|
| Late | N/A ([reason]) |
              ^^^^^^^^ unfilled-placeholder

\`\`\`text
src/N/A ([reason])
         ^^^^^^^^ unfilled-placeholder
\`\`\`

**Testing**: N/A (no code changes)
Calls take an optional [reason], see (N/A [reason]).
`));

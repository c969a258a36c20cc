import { describe, expect, test } from 'vitest';
import { parsePlan } from '../../server/src/core';
import { readVocabulary } from '../../server/src/core/template/vocabulary';
import { findPlaces } from '../../server/src/core/unfinished/find-places';
import { checkUnfinished } from './check-unfinished';

// Past the door: places are found without the rules that report them.

const template = `# Implementation Plan: [FEATURE]

## Project Structure

\`\`\`text
specs/[###-feature]/
\`\`\`

**Structure Decision**: [Document the selected structure]

## Complexity Tracking

| Violation | Why |
|---|---|
| [a violation] | [the reason for it] |
`;

describe('a torn plan', () => {
  test('with a fence that is never closed', () =>
    checkUnfinished(
      `# Implementation Plan: Export

## Project Structure

\`\`\`text
src/[id].tsx

## Complexity Tracking

**Structure Decision**: [Document the selected structure]
                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unfilled-placeholder

| Violation | Why |
|---|---|
| [a violation] | [the reason for it] |
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unfilled-placeholder
`,
      { template },
    ));

  test('with a fence too many before a label', () =>
    checkUnfinished(
      `# Implementation Plan: Export

## Project Structure

src/[id].tsx

\`\`\`

**Structure Decision**: [Document the selected structure]
                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unfilled-placeholder

## Complexity Tracking

Text.

\`\`\`
`,
      { template },
    ));

  test('with the template pasted below it', () =>
    checkUnfinished(
      `# Implementation Plan: Export

## Project Structure

**Structure Decision**: One package, \`src/export\`.

# Implementation Plan: [FEATURE]
                       ^^^^^^^^^ unfilled-placeholder

## Project Structure

**Structure Decision**: [Document the selected structure]
                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unfilled-placeholder
`,
      { template },
    ));

  test('that was handed over in a fence', () =>
    checkUnfinished(
      `\`\`\`markdown
# Implementation Plan: [FEATURE]
                       ^^^^^^^^^ unfilled-placeholder
\`\`\`
`,
      { template },
    ));

  test('with a stray line above the title', () =>
    checkUnfinished(
      `[Document the selected structure]
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unfilled-placeholder
# Implementation Plan: Export
`,
      { template },
    ));
});

describe('bad input', () => {
  const vocabulary = readVocabulary(parsePlan(template));
  test.each([
    ['nothing', ''],
    ['a byte order mark and CRLF', '\ufeff# Plan: [FEATURE]\r\n\r\n**Branch**: [###-a]\r\n'],
    ['brackets left open', `${'['.repeat(300)}a ${'<'.repeat(300)} ${'【'.repeat(300)}`],
    ['brackets in brackets', `${'['.repeat(200)}###${']'.repeat(200)}`],
    ['a comment left open', '<!-- ACTION REQUIRED: write\n\nmore\n## Heading'],
    ['a fence left open', '```\n## Project Structure\n```text\n## Complexity Tracking\n[a violation]'],
    ['bytes', '\0\u0001\ud800[\udfff] | \0 |\n|---|---|\n'],
    ['a table that is torn', '| a |\n|---|\n| [b | c]'],
  ])('is taken as it comes: %s', (_name, text) => {
    for (const section of parsePlan(text).sections) {
      for (const { span } of findPlaces(section, { vocabulary })) {
        expect(span.start).toBeGreaterThanOrEqual(0);
        expect(span.end).toBeLessThanOrEqual(section.body.text.length);
        expect(span.start).toBeLessThanOrEqual(span.end);
      }
    }
  });

  test('one pass is shared by all rules', () => {
    const [section] = parsePlan('# Plan: [FEATURE]\n').sections;
    expect(findPlaces(section!, { vocabulary })).toBe(findPlaces(section!, { vocabulary }));
  });
});

import { describe, expect, it } from 'vitest';
import { coloured } from './tokenize';

/** Takes the marks out of what is expected, colours it, and expects the marks to be back. */
async function expectColours(expected: string): Promise<void> {
  const text = expected.replaceAll(/‹\w+:([^›]*)›/g, '$1');
  expect(await coloured(text)).toBe(expected);
}

describe('What the injection grammar colours', () => {
  it('placeholders in headings, fields and prose', async () => {
    await expectColours(`# Implementation Plan: ‹placeholder:[FEATURE]›

**Branch**: ‹placeholder:[###-feature-name]› | **Date**: ‹placeholder:[DATE]› | **Spec**: ‹placeholder:[link]›

**Language/Version**: ‹placeholder:[e.g., Python 3.11, Swift 5.9 or NEEDS CLARIFICATION]›
**Storage**: ‹placeholder:[if applicable, e.g., PostgreSQL, files or N/A]›
**Scale/Scope**: ‹placeholder:[domain-specific or NEEDS CLARIFICATION]›

Owned by ‹placeholder:[GATE OWNER]› since ‹placeholder:[RELEASE_DATE]›.`);
  });

  it('placeholders in lists, tables, quotes and front matter', async () => {
    await expectColours(`---
branch: ‹placeholder:[###-feature-name]›
---

- Owner: ‹placeholder:[OWNER]›
  - ‹placeholder:[e.g., 4th project]›

> ‹placeholder:[link to spec.md]›

| Field | Value |
|-------|-------|
| Date | ‹placeholder:[DATE]› |`);
  });

  it('placeholders in code spans, fences and comments', async () => {
    await expectColours(`Folder: \`specs/‹placeholder:[###-feature]›/\`

\`\`\`text
specs/‹placeholder:[###-feature]›/
├── plan.md
\`\`\`

\`\`\`bash
# ‹instruction:[REMOVE IF UNUSED]› Option 1
cd specs/‹placeholder:[###-feature]›
\`\`\`

<!--
  ‹instruction:ACTION REQUIRED›: Replace the content.
-->`);
  });

  it('open clarifications', async () => {
    await expectColours(`- Storage: ‹clarification:NEEDS CLARIFICATION›
- Retention: ‹clarification:[NEEDS CLARIFICATION: for how long?]›`);
  });

  it('status words where an answer stands', async () => {
    await expectColours(`**Status**: ‹status:PASS›

| Principle | Status |
|-----------|--------|
| Small steps | ‹status:PASS› |
| Test first | ‹status:FAIL› |
| Offline | ‹status:N/A› |

- Simplicity: ✅ ‹status:PASS›
- Library first: ‹status:VIOLATION›, see below`);
  });
});

describe('What it leaves alone', () => {
  it.each([
    ['a checkbox', '- [ ] Open\n- [x] Done'],
    [
      'a link',
      'See [DATE](https://example.com) and [FEATURE][ref] and [link](./spec.md).\n\n[DATE]: https://example.com',
    ],
    ['a tag', '- [P] [US1] Write it [NEW] [変更] [TODO]'],
    ['a status in words', '- [IN PROGRESS] [NOT STARTED]'],
    ['an interval', 'between [0, 1] and [a, b)'],
    ['an alert', '> [!NOTE]\n> Read this.'],
    ['a route parameter', '```text\napp/[id]/page.tsx\n```\n\n`app/[slug].tsx`'],
    ['an attribute', '```csharp\n[HttpGet]\npublic string[] Names;\n```'],
    ['a footnote', 'As said[^1].\n\n[^1]: There.'],
    ['a filled value in brackets', '**Branch**: [355-frontend]'],
    ['the word pass in prose', 'All tests PASS before the merge, which may fail.'],
  ])('%s', async (_what, text) => {
    expect(await coloured(text)).toBe(text);
  });
});

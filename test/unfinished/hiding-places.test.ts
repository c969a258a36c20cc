import { describe, test } from 'vitest';
import { checkUnfinished } from './check-unfinished';

// What the governing template leaves to be written is found wherever it hides.
const template = `---
feature_id: [FEATURE DIRECTORY NAME]
branch:
---

# Implementation Plan: [FEATURE NAME]

**Branch**: \`[###-feature-name]\` | **Date**: [DATE] | **Spec**: [link]
**Epic**: \`plans/<scope>/[id]/plan.md\`

## Summary

[Extract the primary requirement and the approach
from the specification]

Task group 1: [Summary] -> [Task IDs]

### Phase 1: [Phase Name]

- **Goal**: [What this phase achieves]
- [Metric name]: [Purpose]
- \`[METHOD] /path\`: [What it is for]

## Gates

| Gate | Status | Owner |
|------|--------|-------|
| [Gate name] | [Status] | [Role] |

## Structure

\`\`\`text
specs/[###-feature]/
src/
└── <service-name>/
    └── [same as above]
\`\`\`

**Structure Decision**: MUST be concrete (no placeholders).

- Single data model? (no wrappers)
`;

describe('a placeholder is found', () => {
  test('in a heading, a field, inline code and a path', () =>
    checkUnfinished(
      `# Implementation Plan: [FEATURE NAME]
                       ^^^^^^^^^^^^^^ unfilled-placeholder

**Branch**: \`[###-feature-name]\` | **Date**: [DATE] | **Spec**: [link]
             ^^^^^^^^^^^^^^^^^^ unfilled-placeholder
                                             ^^^^^^ unfilled-placeholder
                                                                ^^^^^^ unfilled-placeholder
**Epic**: \`plans/<scope>/[id]/plan.md\`
                 ^^^^^^^ unfilled-placeholder
                         ^^^^ unfilled-placeholder

### Phase 1: [Phase Name]
             ^^^^^^^^^^^^ unfilled-placeholder
`,
      { template },
    ));

  test('over several lines, as one of two beside each other, and where Markdown sees a definition', () =>
    checkUnfinished(
      `# Plan

## Summary

[Extract the primary requirement and the approach
^> unfilled-placeholder
from the specification]
                      ^< unfilled-placeholder

Task group 1: [Summary] -> [Task IDs]
              ^^^^^^^^^ unfilled-placeholder
                           ^^^^^^^^^^ unfilled-placeholder

- [Metric name]: [Purpose]
  ^^^^^^^^^^^^^ unfilled-placeholder
                 ^^^^^^^^^ unfilled-placeholder
- \`[METHOD] /path\`: lists orders
   ^^^^^^^^ unfilled-placeholder
`,
      { template },
    ));

  test('in front matter, and an empty slot there', () =>
    checkUnfinished(
      `---
feature_id: [FEATURE DIRECTORY NAME]
            ^^^^^^^^^^^^^^^^^^^^^^^^ unfilled-placeholder
branch:
^^^^^^^ empty-field
---

# Plan
`,
      { template },
    ));

  test('in a cell, and a row of examples as one', () =>
    checkUnfinished(
      `# Plan

## Gates

| Gate | Status | Owner |
|------|--------|-------|
| [Gate name] | [Status] | [Role] |
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unfilled-placeholder
| Performance | passed | [Role] |
                         ^^^^^^ unfilled-placeholder
| Security | passed | |
                     ^ empty-field
`,
      { template },
    ));

  test('in a directory tree', () =>
    checkUnfinished(
      `# Plan

## Structure

\`\`\`text
specs/[###-feature]/
      ^^^^^^^^^^^^^ unfilled-placeholder
src/
└── <service-name>/
    ^^^^^^^^^^^^^^ unfilled-placeholder
    └── [same as above]
        ^^^^^^^^^^^^^^^ unfilled-placeholder
\`\`\`
`,
      { template },
    ));

  test('in an HTML comment', () =>
    checkUnfinished(`# Plan

<!-- kept at specs/[###-feature]/plan.md -->
                   ^^^^^^^^^^^^^ unfilled-placeholder
`));

  test('without brackets: a question, and a sentence in the place of a value', () =>
    checkUnfinished(
      `# Plan

**Structure Decision**: MUST be concrete (no placeholders).
                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unfilled-placeholder

- Single data model? (no wrappers)
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unfilled-placeholder
- Single data model? Yes, orders only.
`,
      { template },
    ));
});

test('tokens of other forms, where the template has them as a value', () =>
  checkUnfinished(
    `# Plan

**Date**: YYYY-MM-DD
          ^^^^^^^^^^ unfilled-placeholder
**Storage**: $STORAGE
             ^^^^^^^^ unfilled-placeholder
**Owner**: {owner name}
           ^^^^^^^^^^^^ unfilled-placeholder
**Format**: MM-DD
`,
    { template: '# Plan\n\n**Date**: YYYY-MM-DD\n**Storage**: $STORAGE\n**Owner**: {owner name}\n' },
  ));

describe('a template in another language', () => {
  const translated = `# 実装計画: [機能名]

**日付**: [日付] | **仕様**: [リンク]

## 概要

[機能仕様から抽出: 主要要件 + 技術アプローチ]

- ロールバック手順:
`;

  test('is asked like any other', () =>
    checkUnfinished(
      `# 実装計画: [機能名]
        ^^^^^ unfilled-placeholder

**日付**: 2026-01-15 | **仕様**: [リンク]
                             ^^^^^ unfilled-placeholder

## 概要

[機能仕様から抽出: 主要要件 + 技術アプローチ]
^^^^^^^^^^^^^^^^^^^^^^^^^^ unfilled-placeholder

- ロールバック手順:
  ^^^^^^^^^ empty-field
`,
      { template: translated },
    ));

  test.each([
    ['Japanese', '[例: Python 3.11, Rust 1.75 または NEEDS CLARIFICATION]'],
    ['Japanese, an order', '[選択した構造を記述してください]'],
    ['Chinese', '[例如：PostgreSQL、Redis]'],
    ['Chinese, an order', '[描述所选结构及其理由]'],
    ['Korean', '[예: pytest 또는 NEEDS CLARIFICATION]'],
    ['Portuguese', '[por exemplo, PostgreSQL ou N/A]'],
    ['Spanish', '[Describa la estructura elegida]'],
    ['French', '[p. ex., pytest ou à clarifier]'],
    ['German', '[z. B. PostgreSQL, Redis]'],
  ])('shines through without the template at hand: %s', (_language, token) =>
    checkUnfinished(`# Plan

**Storage**: ${token}
             ${'^'.repeat(token.length)} unfilled-placeholder
`),
  );
});

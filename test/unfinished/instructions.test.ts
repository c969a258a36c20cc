import { describe, test } from 'vitest';
import { checkUnfinished } from './check-unfinished';

describe('an instruction', () => {
  test('in a comment, with ACTION REQUIRED or word by word from the template', () =>
    checkUnfinished(
      `# Implementation Plan: Export

<!-- ACTION REQUIRED: Replace the content below. -->
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ leftover-instruction

<!--
^> leftover-instruction
  Write down what the team
  agreed upon.
-->
  ^< leftover-instruction

<!-- A remark of the author that no template has -->
`,
      { template: '# Plan\n\n<!-- Write down what the team agreed upon. -->\n' },
    ));

  test('that shouts what the author must do, in any plan, but not in other loud words', () =>
    checkUnfinished(
      `# Plan

**ACTION REQUIRED: Replace the text below.**
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ leftover-instruction

**YOU MUST CHOOSE ONE of these.**
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ leftover-instruction

**ACTION of the team: replace the store.**

**You must choose one store.**
`,
    ));

  test.each([
    '<!-- アクションが必要: この節を書き換えてください。 -->',
    '<!-- 需要操作：请写出真实的内容。 -->',
    '<!-- ACCIÓN REQUERIDA: escribe aquí lo acordado. -->',
    '<!-- 작업 필요: 이 절을 바꾸세요. -->',
  ])('in a comment of a translated template: %s', (comment) =>
    checkUnfinished(`# Plan\n\n${comment}\n${'^'.repeat(comment.length)} leftover-instruction\n`),
  );

  test('as the value of a label', () =>
    checkUnfinished(
      `# Plan

**Libraries**: List all libraries and what they are for.
               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unfilled-placeholder
**存储**：说明数据库及其用途。
       ^^^^^^^^^^ unfilled-placeholder
**Store**: Keep orders for a year.
`,
      {
        template:
          '# Plan\n\n**Libraries**: List all libraries and what they are for.\n**存储**：说明数据库及其用途。\n**Store**: Keep orders for a year.\n',
      },
    ));

  test('in a line of the template', () =>
    checkUnfinished(
      `# Implementation Plan: Export

> **YOU MUST CHOOSE ONE** before the data model is designed:
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ leftover-instruction

### Task 2

[Repeat structure]
^^^^^^^^^^^^^^^^^^ leftover-instruction
`,
      {
        template:
          '# Plan\n\n> **YOU MUST CHOOSE ONE** before the data model is designed:\n\n### Task 2\n\n[Repeat structure]\n',
      },
    ));

  test('as the labels of options that are kept together', () =>
    checkUnfinished(`# Implementation Plan: Export

\`\`\`text
# Option 1: Single project
^^^^^^^^^^^^^^^^^^^^^^^^^^ leftover-instruction
src/

# Option 2: Web application
^^^^^^^^^^^^^^^^^^^^^^^^^^^ leftover-instruction
backend/
\`\`\`
`));

  test('as a label that says so, even alone', () =>
    checkUnfinished(`# Implementation Plan: Export

\`\`\`text
# [REMOVE IF UNUSED] Option 1: Single project
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ leftover-instruction
src/
\`\`\`
`));
});

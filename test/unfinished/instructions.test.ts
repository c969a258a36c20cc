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

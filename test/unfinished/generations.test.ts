import { describe, test } from 'vitest';
import { checkUnfinished } from './check-unfinished';

// A plan outlives its template: here the team's template has nothing in common with the plan any more.
const template = '# Plan\n\n## Goal\n\n[One sentence about the goal]\n';

describe('a plan that is older than the template', () => {
  test('of the newer stock generations', () =>
    checkUnfinished(
      `# Implementation Plan: Export

## Summary

[Extract from feature spec: primary requirement + technical approach from research]
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unfilled-placeholder

## Constitution Check

[Gates determined based on constitution file]
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unfilled-placeholder

## Complexity Tracking

| Violation | Why Needed | Simpler Alternative Rejected Because |
|-----------|------------|-------------------------------------|
| [e.g., 4th project] | [current need] | [why 3 projects insufficient] |
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unfilled-placeholder
`,
      { template },
    ));

  test('of the oldest one, with its questions', () =>
    checkUnfinished(
      `# Implementation Plan: Export

**Simplicity**:
- Projects: [#] (max 3 - e.g., api, cli, tests)
            ^^^ unfilled-placeholder
- Using framework directly? (no wrapper classes)
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unfilled-placeholder
- Single data model? Yes

\`\`\`
api/
└── [same as backend above]
    ^^^^^^^^^^^^^^^^^^^^^^^ unfilled-placeholder
\`\`\`
`,
      { template },
    ));
});

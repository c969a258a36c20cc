import { expect, test } from 'vitest';
import { parsePlan } from '../../server/src/core';
import { readVocabulary } from '../../server/src/core/template/vocabulary';

// Past the door: the vocabulary is generated, and compared with the templates.

const template = `# Plan: [FEATURE]

**Testing**: [e.g., pytest, Jest or NEEDS CLARIFICATION]
**Status**: [Draft / Approved]
**Branch**: [P]

- Rollback strategy:
- Steps:
  1. first
- Single data model? (no wrappers)
- [ ] Does it stay simple?

| Gate | State | Owner | Notes |
|---|---|---|---|
| [Gate name] | PASS / FAIL | [Role] | |

<!-- guidance: for hover help alone, not for the author -->
<!-- Write down what the team agreed upon -->

\`\`\`text
specs/[###-feature]/
└── app/[id]/page.tsx   # [NEW]
\`\`\`
`;

test('a template tells what is to be written', () => {
  const words = readVocabulary(parsePlan(template));
  expect([...words.tokens.keys()]).toEqual([
    '[feature]',
    '[e.g., pytest, jest or needs clarification]',
    '[draft / approved]',
    '[gate name]',
    '[role]',
    '[###-feature]',
  ]);
  expect([...words.fields.keys()]).toEqual(['testing', 'status', 'rollback strategy']);
  expect([...words.choices.keys()]).toEqual(['pass / fail']);
  expect([...words.lines.keys()]).toEqual(['single data model? (no wrappers)']);
  expect([...words.comments.keys()]).toEqual(['write down what the team agreed upon']);
  expect([...words.tables.values()]).toEqual([[true, true, true, false]]);
});

test('a slot says where it stands, what it is for and what is offered', () => {
  const { tokens, fields } = readVocabulary(parsePlan(template));
  const token = tokens.get('[e.g., pytest, jest or needs clarification]')!;
  expect(template.slice(token.span.start, token.span.end)).toBe(token.text);
  expect(token.label).toBe('Testing');
  expect(token.examples).toEqual(['pytest', 'Jest']);
  expect(fields.get('status')?.words).toEqual(['Draft', 'Approved']);
});

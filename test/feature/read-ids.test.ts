import { describe, expect, it } from 'vitest';
import { parsePlan } from '../../server/src/core';
import { idAt, idsInDocument } from '../../server/src/core/feature/read-ids';

// Past the door: ids are read by several rules; the reader is the contract between them.

/** The ids of a text: definitions as `name!`, implied ones in parentheses. */
function idsOf(text: string): string[] {
  return idsInDocument(parsePlan(text)).map(({ name, defines, implied }) =>
    implied ? `(${name})` : defines ? `${name}!` : name,
  );
}

describe('what is an id', () => {
  it.each([
    ['See FR-001, NFR-02 and SC-3.', ['FR-001', 'NFR-02', 'SC-3']],
    ['FR1, US2 and T012 of FR-AUTH-004', ['FR1', 'US2', 'T012', 'FR-AUTH-004']],
    ['as FR-010a and FR-001.2 demand', ['FR-010a', 'FR-001.2']],
    ['(User Story 2) and user stories 1, 2 and 3', ['US2', 'US1', 'US2', 'US3']],
    ['画面はFR-001〜003 / 012、ユーザーストーリー2', ['FR-001', '(FR-002)', 'FR-003', 'FR-012', 'US2']],
    ['`FR-001`, **SC-002**, ~~US3~~', ['FR-001', 'SC-002', 'US3']],
    ['fr-001, us1, T1, BE-T036, XFR-001, docs/FR-001, FR-001x9, UTF-8', []],
    ['<!-- FR-001 --> [spec](spec.md#fr-001) <b title="FR-002">', []],
    ['[FR-001](spec.md#FR-001)', ['FR-001!']],
  ])('%s', (text, ids) => expect(idsOf(text)).toEqual(ids));
});

describe('ranges and lists', () => {
  it.each([
    ['FR-001 to FR-004', ['FR-001', '(FR-002)', '(FR-003)', 'FR-004']],
    ['FR-001–003', ['FR-001', '(FR-002)', 'FR-003']],
    ['FR-001-003 and T083-T085', ['FR-001', '(FR-002)', 'FR-003', 'T083', '(T084)', 'T085']],
    ['FR-001..FR-003', ['FR-001', '(FR-002)', 'FR-003']],
    ['**FR-001** through **FR-003**', ['FR-001', '(FR-002)', 'FR-003']],
    ['FR-001/002, 004', ['FR-001', 'FR-002', 'FR-004']],
    ['FR-001/FR-003', ['FR-001', 'FR-003']],
    ['FR-009 to FR-011', ['FR-009', '(FR-010)', 'FR-011']],
    // Numbers that count something else.
    ['FR-001, 200 users', ['FR-001']],
    ['FR-001 to 5 users, US1 - 3 days', ['FR-001', 'US1']],
    ['User Story 1, 2 weeks', ['US1']],
    // No range goes backwards, over kinds, or on for ever.
    ['FR-004 to FR-001', ['FR-004', 'FR-001']],
    ['FR-001 to SC-004', ['FR-001', 'SC-004']],
    ['FR-1 to FR-99999', ['FR-1', 'FR-99999']],
  ])('%s', (text, ids) => expect(idsOf(text).map((id) => id.replace('!', ''))).toEqual(ids));
});

it('knows what defines an id from what mentions it', () => {
  const text = `# Spec

### User Story 1 - Export (Priority: P1)

- **FR-001**: The system MUST export, see FR-002.
- [ ] T001 [P] [US1] Write it
- FR-003, FR-004: both

**FR-005**: One line
**FR-006**: and the next, for FR-007

| Id | Text |
|----|------|
| SC-001 | Meets FR-001 |

\`\`\`text
FR-008
\`\`\`
`;
  expect(idsOf(text)).toEqual([
    'US1!',
    'FR-001!',
    'FR-002',
    'T001!',
    'US1',
    'FR-003',
    'FR-004',
    'FR-005!',
    'FR-006!',
    'FR-007',
    'SC-001!',
    'FR-001',
    'FR-008',
  ]);
  const ids = idsInDocument(parsePlan(text));
  expect(ids.filter(({ inCode }) => inCode).map(({ name }) => name)).toEqual(['FR-008']);
  for (const { name, span } of ids)
    if (!name.startsWith('US1')) expect(text.slice(span.start, span.end)).toBe(name);
});

it('compares ids by number, and finds the one at a place', () => {
  const text = 'FR-001 to FR-003, FR1, FR-01, User Story 2, US-2';
  const shortened = idsInDocument(parsePlan('FR-001/-002'));
  expect(shortened.map(({ name, span }) => [name, span])).toEqual([
    ['FR-001', { start: 0, end: 6 }],
    ['FR-002', { start: 8, end: 11 }],
  ]);
  const ids = idsInDocument(parsePlan(text));
  expect(ids.map(({ key }) => key)).toEqual(['FR-1', 'FR-2', 'FR-3', 'FR-1', 'FR-1', 'US-2', 'US-2']);
  expect([0, 6, 8, 12, 16, 17].map((offset) => idAt(ids, offset)?.name)).toEqual([
    'FR-001',
    'FR-001',
    'FR-002',
    'FR-003',
    'FR-003',
    undefined,
  ]);
});

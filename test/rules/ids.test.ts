import { describe, expect, it } from 'vitest';
import { readSettings } from '../../server/src/core';
import { check, checkFix, findingsOf } from '../support/check';

const spec = `# Feature Specification: Export

### User Story 1 - Write (Priority: P1)

- **FR-001**: The system MUST write.
- **FR-002**: It MUST read, as REQ-7 of the law.
- **FR-003**: It MUST stop.
- **NFR-01**: It MUST be quick.
- **SC-001**: 95 % are.
- **REQ-7**: Ours.
- **REQ-8**: Ours too.
`;
const tasks = '# Tasks\n\n- [ ] T001 [P] [US1] Write it\n- [ ] T002 Read it\n';
const neighbours = { 'spec.md': spec, 'tasks.md': tasks };

describe('unknown-id', () => {
  const surroundings = { rules: 'unknown-id', neighbours };

  it('reports what neither spec nor tasks know', () =>
    check(
      `# Plan

FR-001 and FR-01 are met by T001, FR-004 by T003, User Story 2 by nobody.
                                  ^^^^^^ unknown-id: spec.md does not know FR-004. Correct the id, or add it there.
                                            ^^^^ unknown-id: tasks.md does not know T003. Correct the id, or add it there.
                                                  ^^^^^^^^^^^^ unknown-id: spec.md does not know US2. Correct the id, or add it there.

| Requirement | Where |
|-------------|-------|
| FR-001 to FR-009 | the writer |
            ^^^^^^ unknown-id
| FR-003/008, SC-001 | the reader |
         ^^^ unknown-id: spec.md does not know FR-008. Correct the id, or add it there.

\`\`\`text
writer.ts  # FR-077
\`\`\`
`,
      surroundings,
    ));

  it('leaves alone what no file defines', async () => {
    await check('# Plan\n\nT003, FR-009, AC-1, REQ-9, UC-2.\n', {
      rules: 'unknown-id',
      neighbours: { 'spec.md': '# Spec\n\nText.\n' },
    });
    await check('# Plan\n\nT003, FR-009.\n', { rules: 'unknown-id' });
    // Tasks that the plan itself lists.
    await check('# Plan\n\n- T003 Plan it\n', surroundings);
  });

  it("knows the team's own ids by their pattern", () =>
    check(
      `# Plan

REQ-7, REQ-8/9 and REQ-1 to REQ-8.
             ^ unknown-id: spec.md does not know REQ-9. Correct the id, or add it there.
                   ^^^^^ unknown-id
`,
      { ...surroundings, settings: { rules: { 'unknown-id': { pattern: 'REQ-\\d+' } } } },
    ));

  it('offers what is written nearly the same', () =>
    checkFix('# Plan\n\nMeets FR-004.\n', 'Change to FR-001', '# Plan\n\nMeets FR-001.\n', surroundings));
});

describe('uncovered-requirement', () => {
  const surroundings = { rules: 'uncovered-requirement', neighbours };

  it('reports each requirement that the plan leaves out', async () => {
    await check(
      `# Plan
  ^^^^ uncovered-requirement: The plan never mentions FR-003 of the spec. Say where it is met, or why it is left out.
  ^^^^ uncovered-requirement: The plan never mentions NFR-01 of the spec. Say where it is met, or why it is left out.

FR-001–002 are met.
`,
      surroundings,
    );
    const { findings } = await findingsOf('# Plan\n\nFR-1, FR-2, FR-3.\n', surroundings);
    const [place] = findings[0]?.related ?? [];
    expect(spec.slice(place?.span.start, place?.span.end)).toBe('NFR-01');
  });

  it('says it once where more is left out than mentioned', async () => {
    await check(
      '# Plan\n  ^^^^ uncovered-requirement: The plan mentions none of the 4 requirements of the spec by id. Say where each is met.\n\nText.\n',
      surroundings,
    );
    const many = Array.from({ length: 12 }, (_, index) => `- **FR-${index + 1}**: x\n`).join('');
    await check(
      '# Plan\n  ^^^^ uncovered-requirement: The plan mentions 2 of the 12 requirements of the spec by id. Say where each of the others is met.\n\nFR-1, FR-2.\n',
      { ...surroundings, neighbours: { 'spec.md': many } },
    );
  });

  it("counts the team's own ids by their pattern", () =>
    check(
      '# Plan\n  ^^^^ uncovered-requirement: The plan never mentions REQ-8 of the spec. Say where it is met, or why it is left out.\n\nFR-001 to FR-003, NFR-1, REQ-7.\n',
      { ...surroundings, settings: { rules: { 'uncovered-requirement': { pattern: 'REQ-\\d+' } } } },
    ));

  it('has nothing to say without a spec', () =>
    check('# Plan\n\nText.\n', { rules: 'uncovered-requirement' }));
});

describe('rules on request', () => {
  const idRules = async (rules: object) => {
    const { findings } = await findingsOf('# Plan\n\nFR-001, FR-009.\n', { neighbours, settings: { rules } });
    return findings.map(({ rule }) => rule).filter((rule) => /^u\w+-(?:id|requirement)$/.test(rule));
  };

  it('run where a severity or an option is set', async () => {
    expect(await idRules({})).toEqual([]);
    expect(await idRules({ 'unknown-id': 'default' })).toEqual([]);
    expect(await idRules({ 'unknown-id': 'off', 'uncovered-requirement': 'hint' })).toEqual([
      'uncovered-requirement',
      'uncovered-requirement',
      'uncovered-requirement',
    ]);
    expect(await idRules({ 'unknown-id': 'warning' })).toEqual(['unknown-id']);
    expect(await idRules({ 'unknown-id': { pattern: 'REQ-\\d+' } })).toEqual(['unknown-id']);
  });

  it('take no pattern that cannot be used', () => {
    const { problems, settings } = readSettings({
      rules: { 'unknown-id': { severity: 'hint', pattern: '(REQ' } },
    });
    expect(problems.map(({ message }) => message)).toEqual([
      'planwright.rules.unknown-id.pattern cannot be used: it has a ( without its ). The default is used.',
    ]);
    expect(settings.rules['unknown-id']).toEqual({ severity: 'hint', options: {} });
  });
});

import { describe, expect, test } from 'vitest';
import { checkFix, findingsOf } from '../support/check';

const open = '**Storage**: NEEDS CLARIFICATION\n';
const rules = 'contradicted-claim';

async function claims(text: string) {
  const { findings } = await findingsOf(text, { rules });
  return findings.map(({ span }) => text.slice(span.start, span.end));
}

describe('A ticked claim', () => {
  test.each([
    'All NEEDS CLARIFICATION resolved',
    'No [NEEDS CLARIFICATION] markers remain',
    '**Phase 0**: all clarifications resolved (blocking)',
    'Zero unknowns left',
    'すべての要明確化解決済み',
    '所有需要澄清的问题均已解决',
    '모든 명확화 항목 해결됨',
    'Todas as clarificações (NEEDS CLARIFICATION) resolvidas',
    'Sin NEEDS CLARIFICATION pendientes',
    'Keine offenen Fragen',
  ])('is reported while a question is open: %s', async (claim) => {
    expect(await claims(`# Plan\n\n${open}\n## Gate\n\n- [x] ${claim}\n`)).toEqual([claim]);
    expect(await claims(`# Plan\n\n## Gate\n\n- [X] ${claim}\n\n## Context\n\n${open}`)).toEqual([claim]);
    expect(await claims(`# Plan\n\n${open}\n## Gate\n\n- [ ] ${claim}\n`)).toEqual([]);
    expect(await claims(`# Plan\n\n**Storage**: PostgreSQL\n\n## Gate\n\n- [x] ${claim}\n`)).toEqual([]);
  });

  test('may be ticked by a mark in front of it or in its row', async () => {
    expect(await claims(`# Plan\n\n${open}\n✅ All clarifications resolved\n`)).toEqual([
      '✅ All clarifications resolved',
    ]);
    expect(await claims(`# Plan\n\n${open}\n- ✅ No open questions remain\n`)).toEqual([
      '✅ No open questions remain',
    ]);
    const table = (mark: string) =>
      `# Plan\n\n${open}\n| gate | state |\n|---|---|\n| All unknowns resolved | ${mark} |\n`;
    expect(await claims(table('✅ PASS'))).toEqual(['All unknowns resolved']);
    expect(await claims(table('pending'))).toEqual([]);
  });

  test('is held against what it is about', async () => {
    const deferred = '# Plan\n\n**Storage**: TBD\n\n';
    expect(await claims(`${deferred}- [x] No TBD or TODO left\n`)).toEqual(['No TBD or TODO left']);
    expect(await claims(`${deferred}- [x] All NEEDS CLARIFICATION resolved\n`)).toEqual([]);
    expect(
      await claims('# Plan\n\nSee specs/[###-feature]/plan.md\n\n- [x] All placeholders replaced\n'),
    ).toEqual(['All placeholders replaced']);
  });

  test.each([
    'NEEDS CLARIFICATION items collected in research.md',
    'Questions for the clarification meeting sent',
    'Clarify with the board whether all orders are exported',
    'No new dependency',
    'All tests pass',
  ])('is none when it says something else: %s', async (text) => {
    expect(await claims(`# Plan\n\n${open}\n- [x] ${text}\n`)).toEqual([]);
  });

  test('points at what is open', async () => {
    const text = `# Plan\n\n${open}**Cache**: NEEDS CLARIFICATION\n\n- [x] All NEEDS CLARIFICATION resolved\n`;
    const { findings } = await findingsOf(text, { rules });
    expect(findings[0]?.message).toContain('2 places are');
    expect(findings[0]?.related?.map(({ span }) => text.slice(span.start, span.end))).toEqual([
      'NEEDS CLARIFICATION',
      'NEEDS CLARIFICATION',
    ]);
  });

  test('can lose its tick', async () => {
    await checkFix(
      `# Plan\n\n${open}\n1. [x] All NEEDS‸ CLARIFICATION resolved\n`,
      'Take the tick away',
      `# Plan\n\n${open}\n1. [ ] All NEEDS CLARIFICATION resolved\n`,
      { rules },
    );
  });
});

test('Prose of a workflow is no claim', async () => {
  expect(
    await claims(`# Plan\n\n${open}\n**Output**: research.md with all NEEDS CLARIFICATION resolved\n`),
  ).toEqual([]);
});

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

  test('is held against questions without a mark and marks in a list of unknowns', async () => {
    const question = '## Open questions\n\n- Which clock?\n';
    const tag = '## Unknowns\n\n- Which store? [decide]\n';
    for (const text of [question, tag])
      for (const claim of ['No open questions remain.', '- [x] All clarifications resolved'])
        expect(await claims(`# Plan\n\n${claim}\n\n${text}`)).toEqual([claim.replace('- [x] ', '')]);
    expect(await claims(`# Plan\n\nNo open questions remain.\n\n${question.replace('?', '? UTC')}`)).toEqual(
      [],
    );
    expect(await claims(`# Plan\n\n- [x] No [NEEDS CLARIFICATION] markers remain\n\n${question}`)).toEqual(
      [],
    );
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

describe('A sentence that nothing is open', () => {
  test.each([
    'No open questions.',
    'All open questions are resolved.',
    'Keine offenen Fragen.',
    'No hay preguntas abiertas.',
    'Todas las preguntas abiertas están resueltas.',
    "Il n'y a pas de questions ouvertes.",
    'Não há questões em aberto.',
    'Todas as questões em aberto foram resolvidas.',
    'Non ci sono domande aperte.',
    'Nessuna domanda aperta.',
    'Открытых вопросов нет.',
    '未決事項なし。',
    '所有问题已解决。',
  ])('is reported while a question is open: %s', async (claim) => {
    expect(await claims(`# Plan\n\n${open}\n## Summary\n\n${claim}\n`)).toEqual([claim]);
  });

  test.each([
    'No open questions are resolved.',
    'Keine offenen Fragen sind geklärt.',
    'Ninguna pregunta abierta está resuelta.',
    'All open questions must be resolved.',
    'Todas las preguntas abiertas deben estar resueltas.',
    'Hay preguntas abiertas.',
    'Ci sono domande aperte.',
    'Открытые вопросы есть.',
    '未決事項あり。',
    '所有问题都在研究中。',
  ])('is none when it says something else: %s', async (text) => {
    expect(await claims(`# Plan\n\n${open}\n## Summary\n\n${text}\n`)).toEqual([]);
  });
});

describe('A check that is said to pass', () => {
  const rules = 'contradicted-claim';
  const check = (answer: string, claim: string) => `# Implementation Plan: Export

## Constitution Check

- **Library-First**: the exporter is a package of its own.
- **Accessibility**: ${answer}
${claim}`;
  const claimsOf = async (text: string) => (await findingsOf(text, { rules })).findings.length;
  const open = 'Does every page work with a keyboard?';

  test.each([
    '\n**Gate Status**: PASS\n',
    '\n**Overall**: ✅ PASS\n',
    '\nResult: passed\n',
    '\nAll gates pass.\n',
    '\n✅ All principles are satisfied.\n',
    '\n**Resultado**: cumple\n',
    '\nAlle Grundsätze sind erfüllt.\n',
    '\n結果: すべての原則に適合\n',
    '\nTous les principes sont respectés.\n',
    '\nTodos los principios se cumplen.\n',
    '\n## Progress\n\n- [x] Initial Constitution Check: PASS\n',
    '\n## Progress\n\n- ✅ Constitution check passed\n',
    '\n## Progress\n\n| Step | Done |\n|---|---|\n| Constitution check | ✅ |\n',
    '\n## Progress\n\n**Constitution Check**: PASS\n',
    '\n- [x] Constitution Check: PASS\n',
    '\n**Constitution Check**: PASS\n',
    '\n| Gate | Status | Notes |\n|---|---|---|\n| Naming | PASS | yes |\n| Overall | PASS | |\n',
    '\nAll gates pass, no exceptions.\n',
    '\n## Progress\n\n- [x] Constitution Check: PASS, no violations\n',
  ])('is contradicted by an open question: %j', async (claim) => {
    expect(await claimsOf(check(open, claim))).toBe(1);
    expect(await claimsOf(check('yes, the table takes the arrow keys.', claim))).toBe(0);
  });

  test.each([
    ['a tick that is not there', '\n## Progress\n\n- [ ] Initial Constitution Check: PASS\n'],
    [
      'a verdict that admits it',
      '\n**Gate Status**: PASS with one open question, partially met\n'.replace('PASS with', 'PARTIAL:'),
    ],
    ['the verdict of a single gate', '  - **Status**: PASS\n'],
    ['a claim about something else', '\n## Progress\n\n- [x] Plan reviewed\n'],
    ['a field about something else', '\n## Progress\n\n**Smoke Test**: PASS\n'],
    [
      'a field that fails, waits or is empty',
      '\n## Progress\n\n**Constitution Check**: FAIL\n**Constitution Check**: pending\n**Constitution Check**:\n',
    ],
    ['words before a colon in prose', '\n## Progress\n\nConstitution Check: PASS\n'],
    ['a sentence that denies it', '\nTous les principes ne sont pas respectés.\n'],
    ['a sentence that denies it', '\nTodos los principios aún no se cumplen.\n'],
    ['a sentence that waits for it', '\nAll gates await verification, nothing verified.\n'],
    ['a sentence about what has to be', '\nAll gates must pass before research.\n'],
    ['an exception beside it', '\n## Progress\n\n- [x] Constitution Check: PASS with one exception\n'],
    ['the row of a single gate', '\n| Gate | Status |\n|---|---|\n| Results are stable | PASS |\n'],
  ])('is not claimed by %s', async (_, claim) => {
    expect(await claimsOf(check(open, claim))).toBe(0);
  });

  test('is not contradicted by a box with a reason, nor by a verdict that is pending', async () => {
    const claim = '\n## Progress\n\n- [x] Constitution Check: PASS\n';
    const boxes = check('yes', claim).replace('- **Acc', '- [ ] **Acc');
    expect(await claimsOf(boxes.replace('yes', 'comes with the design of the pages'))).toBe(0);
    expect(await claimsOf(boxes.replace(': yes', ''))).toBe(1);
    expect(await claimsOf(check('⏳ pending', claim))).toBe(0);
  });

  test('is contradicted by an open box with a question', async () => {
    const boxes = (answer: string) =>
      check(answer, '\n## Progress\n\n- [x] Constitution Check: PASS\n').replace('- **Acc', '- [ ] **Acc');
    expect(await claimsOf(boxes(open))).toBe(1);
    expect(await claimsOf(boxes(`${open} (yes or no)`))).toBe(1);
    expect(await claimsOf(boxes(`${open} It will, with the new table.`))).toBe(0);
  });

  test('is contradicted in a check that has one heading for both times', async () => {
    const claim = '\n## Progress\n\n- [x] Constitution Check: PASS\n';
    const both = (title: string) => check(open, claim).replace('## Constitution Check', title);
    expect(await claimsOf(both('## Constitution Check (before and after design)'))).toBe(1);
    expect(await claimsOf(both('## Constitution Check (re-check after Phase 1)'))).toBe(1);
    const later = both('## Constitution Check\n\n- **Naming**: as agreed\n\n### Re-check after design');
    expect(await claimsOf(later.replace('- [x] Con', '- [x] Initial Con'))).toBe(0);
  });

  test('is not contradicted by a prompt of the template that stands beside the answers', async () => {
    const claim = '\n[Gates determined based on constitution file]\n\n**Gate Status**: PASS\n';
    expect(await claimsOf(check('yes, the table takes the arrow keys.', claim))).toBe(0);
    const bare =
      '# Implementation Plan: Export\n\n## Constitution Check\n\n[Gates determined based on constitution file]\n\n**Gate Status**: PASS\n';
    expect(await claimsOf(bare)).toBe(1);
  });
});

describe('A statement that no question is open', () => {
  const rules = 'contradicted-claim';
  const plan = (status: string, line: string) =>
    `# Implementation Plan: Export\n\n**Status**: ${status}\n\n**Storage**: [NEEDS CLARIFICATION: which?]\n\n${line}\n`;
  const claimsOf = async (text: string) => (await findingsOf(text, { rules })).findings.length;

  test.each([
    ['Draft', 'No open questions remain.'],
    ['Draft', '**Open Questions**: none'],
    ['Draft', '## Offene Fragen\n\nKeine.'],
    ['Draft', '## Open Questions\n\n- None'],
    ['Draft', 'There are no unresolved questions left.'],
    ['Ready, all clarifications resolved', 'A file.'],
  ])('is contradicted by one: %j, %j', async (status, line) => {
    expect(await claimsOf(plan(status, line))).toBe(1);
    expect(await claimsOf(plan(status, line).replace(/\[NEEDS.*\]/, 'files'))).toBe(0);
  });

  test.each([
    ['Draft', 'All open questions must be resolved before research.'],
    ['Draft', '- All NEEDS CLARIFICATION resolved'],
    ['Draft', '**Output**: research.md with all NEEDS CLARIFICATION resolved'],
    ['Draft', '> No open questions remain.'],
    ['Draft', '## Open Questions\n\n- Which store?'],
    ['Draft', 'No open questions remain. Ada asked for this sentence in every plan.'],
    ['Draft', '## Phases\n\nNone.'],
  ])('is no statement: %j, %j', async (status, line) => {
    expect(await claimsOf(plan(status, line))).toBe(0);
  });
});

import { describe, expect, test } from 'vitest';
import { check, checkFix, findingsOf } from '../support/check';

const rules = 'open-clarification';

describe('a question below a heading for open ones', () => {
  test('is open without an answer', () =>
    check(
      `# Plan

## Open Questions

- Which stops are served?
  ^^^^^^^^^^^^^^^^^^^^^^^ open-clarification: The question "Which stops are served?" is still open. Decide, and write the answer here.
`,
      { rules },
    ));

  test('is answered by the next item or line with a label', () =>
    check(
      `# Plan

## Open Questions

- Q: Which stops are served?
- A: All twelve.

1. Who pays for the power?

**Answer**: the depot.
`,
      { rules },
    ));

  test('is none below an answered heading, or below the title of the plan alone', () =>
    check(
      `# Open Questions

## Stops

- Which stops are served?

## Open Questions

### Power

- Who pays for the power?
  ^^^^^^^^^^^^^^^^^^^^^^^ open-clarification

### Answered

- Which fares are there?
`,
      { rules },
    ));

  test('in a table is open without an answer, but not in a row that is short of cells or in another table', () =>
    check(
      `# Plan

## Open Questions

| Question | Answer |
|---|---|
| Which stops are served? |
  ^^^^^^^^^^^^^^^^^^^^^^^ open-clarification
| Who pays? | The depot |

| Topic | Owner |
|---|---|
| Which fares are there? | |
`,
      { rules },
    ));

  test('gets its answer behind it', () =>
    checkFix(
      '# Plan\n\n## Open Questions\n\n- Which stops are served?‸\n',
      'Write the answer behind the question',
      '# Plan\n\n## Open Questions\n\n- Which stops are served? $1\n',
      { rules },
    ));
});

/** The questions that are reported below `## Open questions`, or below the title given. */
async function openBelow(text: string, title = 'Open questions') {
  const plan = `# Plan\n\n## ${title}\n\n${text}\n`;
  const { findings } = await findingsOf(plan, { rules });
  return findings.map(({ span }) => plan.slice(span.start, span.end));
}

describe('a question stays open', () => {
  test.each([
    ['with an owner and a status', '- Which clock?\n  - Owner: Ann\n  - Status: open'],
    ['with a box to tick', '- Which clock?\n  - [ ] ask Ann'],
    ['with options', '- Which clock?\n  - A) UTC\n  - B) local time'],
    ['with "Open." behind it', '- Which clock? Open.'],
    ['with "Not decided yet" behind it', '- Which clock? Not decided yet'],
    ['with a blank answer below', '- Which clock?\n  Answer:'],
    ['with a pending answer below', '- Which clock?\n  - Decision: pending'],
    ['with blanks as the answer below', '- Which clock?\n  - **Decision**: ___'],
    ['with a pending answer behind it', '- Which clock? Answer: to be decided'],
    ['with "Still open." behind it', '- Which clock? Still open.'],
    ['with "None yet" as the answer', '- Which clock?\n- A: None yet.'],
    ['with "Under discussion" behind it', '- Which clock? Under discussion'],
    ['with an owner behind it', '- Which clock? (Owner: Ann)'],
    ['with an arrow to nothing', '- Which clock? →'],
    ['with an arrow to a pending answer', '- Which clock? => open'],
    ['in a paragraph above a blank answer', '**Which clock?**\n\nAnswer:'],
    ['in a paragraph above an owner and a pending answer', '**Which clock?**\n\nOwner: Ann\n\n**A**: open'],
    ['in the title of a section with a pending answer', '### Which clock?\n\n**Answer**: open'],
    ['in the title of a section with a status', '### Which clock?\n\n- **Owner**: Ann\n- **Status**: open'],
    ['in the title of a section with options', '### Which clock?\n\n- A) UTC\n- B) local time'],
    ['with an owner and a status in one paragraph', '**Which clock?**\n\n**Owner**: Ann\n**Status**: open'],
    ['with its context', '- Which clock?\n  - Context: there are two'],
    ['with options behind a label', '- Which clock?\n  - Options: UTC, local time'],
    ['with a note', '- Which clock?\n  - Note: needed by May'],
    ['with somebody to ask', '- Which clock?\n  - Ask Ann'],
    ['with somebody to ask in German', '- Which clock?\n  - Klären mit Ann'],
    ['with a task', '- Which clock?\n  - T012'],
    ['with somebody to ask behind it', '- Which clock? Waiting for Ann.'],
    ['with somebody to ask behind it in Spanish', '- Which clock? Preguntar a Ana.'],
    ['with a sentence that nobody knows', '- Which clock? We don’t know yet.'],
    ['with a day to discuss it', '### Which clock?\n\nTo be discussed on Monday.'],
    ['in a row with a question mark', '| Question | Answer |\n|---|---|\n| Which clock? | ❓ |'],
    ['in a row that waits', '| Question | Answer |\n|---|---|\n| Which clock? | waiting for Ann |'],
    ['with somebody to ask as its answer', '- Which clock?\n  - Answer: ask Ann'],
    ['with somebody to ask below it', '- Which clock?\n- A: waiting for Ann'],
    ['with somebody to ask behind an arrow', '- Which clock? → Ask Ann'],
    ['with a team to ask', '- Which clock? Clarify with the product owner.'],
    ['with a team to ask in French', '- Which clock? Demander à l’équipe sécurité'],
    ['with a team to wait for in Chinese', '- Which clock? 等待团队确认'],
    ['with a person in parentheses', '- Which clock? (@ann)'],
    ['with a word behind a dash', '- Which clock? — pending'],
    ['with "N/A" as the answer', '- Which clock?\n  - Answer: N/A'],
    ['with options that have a colon', '- Which clock?\n  - A: UTC\n  - B: local time'],
    ['above options of the same list', '- Which clock?\n- A: UTC\n- B: local time'],
    ...[
      'partially answered',
      'teilweise geklärt',
      'partiellement résolu',
      'parcialmente resuelto',
      'parcialmente decidido',
      'parzialmente deciso',
      'частично решено',
      '一部回答済み',
      '部分已解决',
      '일부 결정됨',
    ].map((words): [string, string] => [`with "${words}" behind it`, `- Which clock? ${words}`]),
    [
      'in a row of an assigned one',
      '| Question | Decision | Status |\n|---|---|---|\n| Which clock? | | Assigned |',
    ],
  ])('%s', async (_name, text) => {
    const questions = await openBelow(text);
    expect(questions.map((question) => question.replaceAll('*', ''))).toEqual(['Which clock?']);
  });

  test('behind the label of a decision', async () =>
    expect(await openBelow('- Decision: UTC or local time?')).toEqual(['Decision: UTC or local time?']));

  test('in an item below a title that is a question too', async () =>
    expect(await openBelow('### Which clock?\n\n- Is UTC enough?')).toEqual(['Is UTC enough?']));

  test.each([
    'How are conflicts resolved between two edits?',
    'Who decided on the format?',
    'Which of them must be answered first?',
  ])('with a word of answers in it: %s', async (question) =>
    expect(await openBelow(`- ${question}`)).toEqual([question]),
  );

  test.each([
    'Questions to be answered',
    'Open questions (not yet resolved)',
    'Open questions (none resolved yet)',
    'Open questions (partially resolved)',
    'Questions for Ann that haven’t been answered',
    'Offene Fragen, noch nicht geklärt',
    'Preguntas abiertas, aún no resueltas',
    'Questions ouvertes, pas encore tranchées',
  ])('below a title that denies answers: %s', async (title) =>
    expect(await openBelow('- Which clock?\n- Which store? [NEEDS CLARIFICATION]', title)).toEqual([
      'Which clock?',
      '[NEEDS CLARIFICATION]',
    ]),
  );

  test('in a paragraph with an answered one', async () => {
    expect(await openBelow('Which clock? UTC.\nWhich door?')).toEqual(['Which door?']);
    expect(await openBelow('Which clock?\nWhich door?')).toEqual(['Which clock?', 'Which door?']);
    expect(await openBelow('Which clock? UTC.\nWhich door? The left one.')).toEqual([]);
  });

  test('below a label in a section without a question mark', async () =>
    expect(await openBelow('Open questions:\n\n- Whether readings may be public', 'Context')).toEqual([
      'Whether readings may be public',
    ]));
});

describe('a mark stays open before words that deny an answer', () => {
  test.each([
    'This has not been decided.',
    "It isn't resolved.",
    'Nobody has decided.',
    'It was never clarified.',
    '→ still open',
    '=> TBD',
    '→ research task',
    '→ ask Ann',
    '→ T012',
    '→ see research.md',
  ])('%s', async (words) =>
    expect(await openBelow(`- Payer: [NEEDS CLARIFICATION: who pays?] ${words}`, 'Context')).toEqual([
      '[NEEDS CLARIFICATION: who pays?]',
    ]),
  );

  test('but not before an answer behind an arrow', async () =>
    expect(await openBelow('- Payer: [NEEDS CLARIFICATION: who pays?] → the depot', 'Context')).toEqual([]));
});

test('a mark that asks for a person is answered by the person below it', async () => {
  const answered = (answer: string) =>
    openBelow(`- Payer: [NEEDS CLARIFICATION: who pays?]\n  - Answer: ${answer}`, 'Context');
  expect(await answered('@ann')).toEqual([]);
  expect(await answered('ask Ann')).toEqual(['[NEEDS CLARIFICATION: who pays?]']);
});

test('a question for a person stays open with somebody to ask', async () =>
  expect(await openBelow('- Who approves it? Ask Ann')).toEqual(['Who approves it?']));

describe('a question is answered', () => {
  test.each([
    ['by text behind it', '- Which clock? UTC'],
    ['by a sentence that denies something else', '- Which clock? Not decided by us, the vendor sets UTC.'],
    ['by an arrow to a value', '- Which clock? → UTC'],
    ['by a remark in parentheses', '- Which clock? (UTC)'],
    ['by a paragraph below an owner', '**Which clock?**\n\nOwner: Ann\n\nUTC'],
    ['by the text below a title', '### Which clock?\n\nOwner: Ann\n\nUTC'],
    ['by what is nested', '- Which clock?\n  - UTC'],
    ['by a label and a value', '- Which clock?\n  - Owner: Ann\n  - Decision: UTC'],
    ['by a label and a value on the next line', '- Which clock?\n  Answer:\n  UTC'],
    ['by a status', '- Which clock?\n  - Status: resolved'],
    ['by a reference behind a dash', '- Which clock?\n  - Resolved in research.md'],
    ['by a numbered answer', '- Which clock?\n- A1: UTC'],
    ['by the letter of an answer', '- Which clock?\n  - A: UTC'],
    ['by the letter of an answer below another question', '- Which clock?\n  - Q: UTC?\n  - A: UTC'],
    ['by text below its owner in one paragraph', '**Which clock?**\n\n**Owner**: Ann\nUTC'],
    ['by a note of a decision', '- Which clock?\n  - Note: decided on UTC'],
    ['by an order as the answer', '- How is a delete confirmed?\n  - Ask before each delete'],
    [
      'by a sentence about what is unknown',
      '- Who is refused? Users whose address is unknown to the server are refused.',
    ],
    ['by a fact from research', '- Which clock?\n  - Research shows that UTC is enough'],
    ['by a reference', '- Which clock?\n  - See research.md, R2'],
    ['by the person that it asks for', '- Who approves the release? @ann'],
    ['by the person that it asks for, nested', '- **Who approves it?**\n  - @ann'],
    ['by the person that it asks for, in German', '- Wer gibt das frei? @ann'],
    ['by the task that it asks for', '- Which task moves the data? T012'],
    ['by the person that it asks for, behind a label', '- **Q1**: By whom is it approved? @ann'],
    ['by the person that it asks for, in Spanish', '- ¿Quién aprueba? @ana'],
    ['by the person that it asks for, in Chinese', '- 由谁批准？@ann'],
    ['by the person below a title', '### Who approves it?\n\n@ann'],
    ['by the person below a paragraph', '**Who approves it?**\n\n@ann'],
    ['by the team that it asks for', '- Which team owns it? @platform'],
    ['by a question to the user', '- What happens on a conflict? Ask the user'],
    ['by a question to the user in Chinese', '- 删除前怎么办？询问用户'],
    ['by a question to the user in French', '- Que fait le client ? Demander à l’utilisateur'],
    ['by a query', '- De onde vêm os dados? Consultar a API'],
    ['by a wait', '- 超时后怎么办？等待重试'],
    ['by a tool', '- How is it detected? Check Redis'],
    ['by a means', '- How do users confirm? Confirm with PIN'],
    ['by a phase', '- In which phase do we migrate? Phase 0'],
    [
      'by a person in the cell of its answer',
      '| Question | Answer |\n|---|---|\n| Who approves it? | @ann |',
    ],
    ['by a decision beside its options', '- Which clock?\n  - A: UTC\n  - B: local time\n  - Decision: A'],
    [
      'by the cell of the decision',
      '| Question | Decision | Status |\n|---|---|---|\n| Which clock? | UTC | Assigned |',
    ],
    [
      'by the status of its row',
      '| Question | Decision | Status |\n|---|---|---|\n| Which clock? | | Resolved |',
    ],
  ])('%s', async (_name, text) => expect(await openBelow(text)).toEqual([]));

  test.each(['Resolved questions', 'Open questions (all resolved)', 'Offene Fragen, geklärt'])(
    'below a title that says so: %s',
    async (title) =>
      expect(await openBelow('- Which clock?\n- Which store? [NEEDS CLARIFICATION]', title)).toEqual([]),
  );
});

describe('a mark of the team’s own', () => {
  test('asks beside the words that mention clarification marks', () =>
    check(
      `# Plan

The delay is 3 s, with [to confirm] and the
                       ^^^^^^^^^^^^ open-clarification: "[to confirm]" marks an open question. Decide, and write the answer here.
store of [OPEN: which one?] items
         ^^^^^^^^^^^^^^^^^^ open-clarification: The question "which one?" is still open. Decide, and write the answer here.
`,
      { rules },
    ));

  test('in capitals asks', () =>
    check(
      `# Plan

**Desk**: nine to five [OPEN: and on Sundays]
                       ^^^^^^^^^^^^^^^^^^^^^^ open-clarification: The question "and on Sundays" is still open. Decide, and write the answer here.
`,
      { rules },
    ));

  test('in small letters is a remark', () =>
    check('# Plan\n\n**Desk**: staffed [open: nine to five]\n', { rules }));
});

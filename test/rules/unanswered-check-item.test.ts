import { describe, expect, it } from 'vitest';
import { check, checkFix, findingsOf } from '../support/check';

const surroundings = { rules: 'unanswered-check-item' };
const plan = (body: string) =>
  `# Plan\n\n## Constitution Check\n\n${body}\n\n## Summary\n\n- [ ] a box elsewhere\n- Is this a question?\n`;

describe('unanswered-check-item', () => {
  it('finds open boxes and unanswered questions', () =>
    check(
      plan(`- [x] **Naming**: as in the glossary
- [ ] **Coverage**: are tests planned?
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unanswered-check-item: "Coverage" is neither ticked nor answered; tick it when it is met, or write behind it what holds.
- Single data model? (no copies)
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unanswered-check-item: The question "Single data model?" is not answered; write yes, no or "not applicable" with a reason behind it.
- Framework used directly? Yes`),
      surroundings,
    ));

  it('takes "N/A" behind a dash for an answer, but no other remark', () =>
    check(
      plan(`- [ ] **Docs**: contracts are complete - N/A: there are none
- [ ] **Tests**: all components are tested - by the second release
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unanswered-check-item`),
      surroundings,
    ));

  it('in Japanese and Chinese', () =>
    check(
      `# 計画

## 憲章チェック

- 単一データモデル？
  ^^^^^^^^^ unanswered-check-item
- フレームワークを直接使用? はい
- 是否需要新的依赖？
  ^^^^^^^^^ unanswered-check-item
`,
      surroundings,
    ));

  it('finds rows without a verdict and verdicts that are pending', () =>
    check(
      plan(`| Principle | Status | Notes |
|---|---|---|
| Naming | PASS | glossary |
| Coverage |  |  |
  ^^^^^^^^ unanswered-check-item: "Coverage" has no verdict; write how the plan meets it.
| Rollback | PENDING | after the design |
             ^^^^^^^ unanswered-check-item: "Rollback" is still pending; decide it, or say what it waits for and until when.`),
      surroundings,
    ));

  it.each(['-', '—', '?', '...', '…'])('takes "%s" in a row for no verdict', async (cell) => {
    const body = plan(`| Principle | Status | Notes |\n|---|---|---|\n| Coverage | ${cell} | ${cell} |`);
    const { findings } = await findingsOf(body, surroundings);
    expect(findings.map(({ message }) => message)).toEqual([
      '"Coverage" has no verdict; write how the plan meets it.',
    ]);
  });

  it('finds verdicts that are pending in a heading or below it, and says each once', () =>
    check(
      plan(`### I. Naming ⏳ PENDING
    ^^^^^^^^^^^^^^^^^^^ unanswered-check-item

### II. Coverage

Pending
^^^^^^^ unanswered-check-item

### III. Speed

**Status**: PENDING
            ^^^^^^^ unanswered-check-item

### IV. Rollback

PASS`),
      surroundings,
    ));

  it('finds a label with nothing behind it, unless it introduces what follows', () =>
    check(
      plan(`- **Naming**: by the glossary
- **Coverage**:
  ^^^^^^^^^^^^^ unanswered-check-item: "Coverage" has no verdict; write how the plan meets it.
- **Speed**:
  - measured in phase 2
- **Rollback**:

  By a flag.
- **Costs**:

| Month | Cost |
|---|---|
| May | 3 |`),
      surroundings,
    ));

  it('finds a choice that the template offers, unless the rule for choices does', async () => {
    const rows = '| Principle | Status |\n|---|---|\n| Naming | PASS / FAIL |\n| Coverage | PASS / FAIL |';
    const template = plan(rows);
    const rulesFor = async (rules: readonly string[]) =>
      (await findingsOf(plan(rows), { rules, template })).findings.map(({ rule }) => rule);
    const both = ['unresolved-choice', 'unanswered-check-item'];
    expect(await rulesFor(both)).toEqual(['unresolved-choice', 'unresolved-choice']);
    expect(await rulesFor(both.slice(1))).toEqual(['unanswered-check-item', 'unanswered-check-item']);
  });

  it('finds a blank label unless another rule reports a place behind it', async () => {
    const body = plan('- **Naming**: by the glossary\n- **Coverage**: <!-- TODO: fill -->');
    const rules = ['unanswered-check-item', 'deferred-decision'];
    const { findings } = await findingsOf(body, { rules });
    expect(findings.map(({ rule }) => rule)).toEqual(['deferred-decision']);
  });

  it('says once that none of many boxes is ticked', () =>
    check(
      `# Plan

## Constitution Check
   ^^^^^^^^^^^^^^^^^^ unanswered-check-item: None of the 6 boxes in this check is ticked; go through them before work begins.

${[1, 2, 3, 4, 5, 6].map((each) => `- [ ] Item ${each}`).join('\n')}
`,
      surroundings,
    ));

  it('is silent about a box with a verdict, and about questions with answers below', () =>
    check(
      plan(
        '- [ ] **Coverage**: N/A: no code changes\n- [ ] **Speed**: ⚠️ measured in phase 2\n- Which libraries?\n  - one of our own',
      ),
      surroundings,
    ));

  it('is silent about what justifies violations', () =>
    check(
      plan('### Violations Requiring Justification\n\n| Violation | Why |\n|---|---|\n| Two stores |  |'),
      surroundings,
    ));

  it('marks a row as not applicable', () =>
    checkFix(
      plan('| Principle | Status | Notes |\n|---|---|---|\n| Coverage |  |  |'),
      'Mark as not applicable with a reason',
      plan(
        '| Principle | Status | Notes |\n|---|---|---|\n| Coverage | N/A | ${1:[why it does not apply]} |',
      ),
      surroundings,
    ));

  it('marks a box without ticking it', () =>
    checkFix(
      plan('- [ ] **Coverage**'),
      'Mark as not applicable with a reason',
      plan('- [ ] **Coverage** - N/A: ${1:[why it does not apply]}'),
      surroundings,
    ));
});

describe('a remark in parentheses behind an open box', () => {
  const template = plan('- [ ] Schema agreed\n- [ ] Load test sketched (in writing)\n- [ ] Names checked');

  it('says when or why, where the template has none', () =>
    check(plan('- [ ] Schema agreed (comes with the design)\n- [x] Names checked'), {
      ...surroundings,
      template,
    }));

  it('but not where it is the template’s own, a placeholder, or behind an item the template does not have', () =>
    check(
      plan(`- [ ] Load test sketched (in writing)
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unanswered-check-item
- [ ] Schema agreed ([reason])
      ^^^^^^^^^^^^^^^^^^^^^^^^ unanswered-check-item
- [ ] Colours agreed (of the map)
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^ unanswered-check-item`),
      { ...surroundings, template },
    ));
});

it.each(['open', 'not yet', 'to be done', 'noch offen'])(
  '"(%s)" behind an open box is no answer',
  async (remark) => {
    const template = plan('- [ ] Schema agreed\n- [ ] Names checked');
    const count = async (text: string) => {
      const body = plan(`- [ ] Schema agreed (${text})\n- [x] Names checked`);
      return (await findingsOf(body, { ...surroundings, template })).findings.length;
    };
    expect(await count(remark)).toBe(1);
    expect(await count(`${remark}, comes with the design`.replace(/^.*?, /, ''))).toBe(0);
  },
);

describe('an item is open whatever form it has', () => {
  const openIn = async (body: string) => {
    const { findings } = await findingsOf(plan(body), surroundings);
    return findings.map(({ message }) => message.replace(/[;,].*$/, ''));
  };
  const pending = ['"II. Tested" is still pending'];

  it.each([
    ['a symbol before its number', '- I. Simple: small\n- ⏳ II. Tested', pending],
    ['a word behind its number', '- I. Simple: small\n- II. Tested: pending', pending],
    [
      'a word at its end',
      '- I. Simple: small\n- II. Tested pending',
      ['"II. Tested pending" is still pending'],
    ],
    [
      'a verdict in doubt',
      '| Principle | Status | Notes |\n|---|---|---|\n| II. Tested | OK? | x |',
      pending,
    ],
    ['a word behind an arrow', '- II. Tested → to be verified', pending],
    ['a passing word that waits in brackets', '- II. Tested: PASS (pending)', pending],
    ['a struck verdict', '- I. Simple: small\n- II. Tested: ~~pass~~', ['"II. Tested" has no verdict']],
    [
      'an answer in a comment',
      '- I. Simple: small\n- II. Tested: <!-- pass -->',
      ['"II. Tested" has no verdict'],
    ],
    [
      'a pending check behind one that passed',
      '| Principle | Pre | Post |\n|---|---|---|\n| II. Tested | PASS | pending |',
      pending,
    ],
    [
      'a pending check behind one that passed, each with a status column',
      '| Principle | Status (pre) | Status (post) |\n|---|---|---|\n| II. Tested | PASS | pending |',
      pending,
    ],
    [
      'a pending check behind one that did not apply',
      '| Principle | Pre | Post |\n|---|---|---|\n| II. Tested | N/A | pending |',
      pending,
    ],
    ['a bare bold name', '- **I. Simple**: small\n- **II. Tested**', ['"II. Tested" has no verdict']],
    [
      'a heading with nothing below',
      '### I. Simple\n\nSmall.\n\n### II. Tested',
      ['"II. Tested" has no verdict'],
    ],
    [
      'a choice below a heading',
      '### II. Tested\n\nPASS / FAIL',
      ['"II. Tested" is still open between its verdicts'],
    ],
    [
      'a choice of a label',
      '- **II. Tested**: ✅ / ❌ / N/A',
      ['"II. Tested" is still open between its verdicts'],
    ],
    [
      'a choice in a cell',
      '| Principle | Status |\n|---|---|\n| II. Tested | Met / Not met |',
      ['"II. Tested" is still open between its verdicts'],
    ],
    [
      'a choice for a principle that is named like a legend',
      '| Principle | Status |\n|---|---|\n| Naming | PASS / FAIL |',
      ['"Naming" is still open between its verdicts'],
    ],
  ])('%s', async (_, body, messages) => {
    expect(await openIn(body)).toEqual(messages);
  });

  it.each([
    ['a verdict behind a struck one', '- **II. Tested**: ~~TBD~~ PASS'],
    ['a passing word with its reason in brackets', '- **II. Tested**: PASS (open source, no exceptions)'],
    [
      'a note that begins like a pending one',
      '| Principle | Pre | Notes |\n|---|---|---|\n| II. Tested | PASS | Pending requests are tested too |',
    ],
    ['a name with a tick', '- **I. Simple** ✅\n- **II. Tested** ✅'],
    [
      'names below a sentence about all',
      'All of them hold for this small change.\n\n- **I. Simple**\n- **II. Tested**',
    ],
    ['a name with an answer below', '- **I. Simple**: small\n- **II. Tested**\n  - by the suite'],
    [
      'a heading above a table',
      '### I. Simple\n\n| Part | Size |\n|---|---|\n| Reader | small |\n\n### II. Tested\n\nYes.',
    ],
    ['a heading above code', '### I. Simple\n\nSmall.\n\n### II. Tested\n\n```sh\nnpm test\n```'],
    ['a sentence that names verdicts', '- **II. Tested**: pass/fail of each run is kept'],
    [
      'two verdicts for two checks',
      '| Principle | Before / After |\n|---|---|\n| II. Tested | FAIL / PASS: tests came later |',
    ],
    ['a legend', '- **Values**: PASS / FAIL\n- **II. Tested**: PASS'],
    ['a sentence that begins with a brief word', '- **II. Tested**: WIP branches run all tests.'],
    [
      'a name that ends with a word of an open state',
      '- **I. Default Open**: by the licence\n- IV. Fix It Later: yes',
    ],
  ])('but not %s', async (_, body) => {
    expect(await openIn(body)).toEqual([]);
  });
});

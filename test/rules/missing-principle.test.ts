import { describe, expect, it, test } from 'vitest';
import { applyEdits } from '../../server/src/core';
import { check, checkFix, findingsOf, fixesAt } from '../support/check';

const constitution = `# Constitution

## Core Principles

### I. Library First

Every feature MUST be a library.

### II. Observability

Every call MUST be logged.

### III. Privacy by Default

No data MUST be kept without need.
`;
const surroundings = { constitution, rules: 'missing-principle' };
/** A plan with a check; `<1>`, `<1 PASS / FAIL>` and `<1:[notes]>` in it stand for tab stops. */
const plan = (check: string) => `# Implementation Plan: Export

## Constitution Check

${withTabStops(check)}

## Project Structure

One package.
`;
function withTabStops(text: string): string {
  return text
    .replace(/<(\d)>/g, '$${$1:[how this plan meets it, or why it does not apply]}')
    .replace(/<(\d) ([^<>]+)>/g, '$${$1:[$2]}')
    .replace(/<(\d):([^<>]+)>/g, '$${$1:$2}');
}
const add = 'Add "II. Observability" to the constitution check';

describe('missing-principle', () => {
  it('is silent where all are there', () =>
    check(
      plan('- **I. Library First**: ok\n- **II. Observability**: ok\n- **III. Privacy by Default**: ok'),
      surroundings,
    ));

  it('asks for sections beside the principles where the setting does', async () => {
    const binding = `${constitution}
## Additional Constraints

Every package MUST be licensed.

## Background

We are a small team.

## 3. Quality Gates

- Coverage MUST not fall.

## Governance

Amendments MUST be approved.
`;
    const body = plan(
      '- **I. Library First**: ok\n- **II. Observability**: ok\n- **III. Privacy by Default**: ok\n- **Quality Gates**: coverage stays',
    );
    await check(body, { ...surroundings, constitution: binding });
    await check(
      body.replace(
        '## Constitution Check\n',
        '## Constitution Check\n   ^^^^^^^^^^^^^^^^^^ missing-principle: The constitution check says nothing about the section "Additional Constraints", which binds as well; add how this plan meets it, or why it does not apply.\n',
      ),
      {
        ...surroundings,
        constitution: binding,
        settings: { rules: { 'missing-principle': { bindingSections: true } } },
      },
    );
  });

  it('names the one that is not, and points at it in the constitution', async () => {
    const { findings } = await findingsOf(
      plan('- **I. Library First**: ok\n- **III. Privacy by Default**: ok'),
      surroundings,
    );
    expect(findings.map(({ subject, severity, message }) => [subject, severity, message])).toEqual([
      [
        'Observability',
        'warning',
        'The constitution check says nothing about the principle "II. Observability"; add how this plan meets it, or why it does not apply.',
      ],
    ]);
    const { span, uri } = findings[0]!.related![0]!;
    expect(constitution.slice(span.start, span.end)).toBe('II. Observability');
    expect(uri).toMatch(/constitution\.md$/);
  });

  it('is silent where the template has no check either', () =>
    check('# Implementation Plan: Export\n\n## Summary\n\nText.\n\n## Risks\n\nNone.\n', {
      ...surroundings,
      template: '# Implementation Plan: [NAME]\n\n## Summary\n\n[What]\n\n## Risks\n\n[Risks]\n',
    }));

  it('is silent without a constitution, and where it is unfilled', async () => {
    const text = plan('- **I. Library First**: ok');
    await check(text, { rules: 'missing-principle' });
    await check(text, {
      rules: 'missing-principle',
      constitution:
        '# [PROJECT_NAME]\n\n## Core Principles\n\n### [PRINCIPLE_1_NAME]\n\n### [PRINCIPLE_2_NAME]\n',
    });
  });

  it('reads the check’s own numbers where the constitution cannot be read', async () => {
    const { findings } = await findingsOf(plan('- **I. A**: ok\n- **III. B**: ok\n- **IV. C**: ok'), {
      rules: 'missing-principle',
      constitution: '../../constitution.md',
    });
    expect(findings.map(({ subject }) => subject)).toEqual(['II']);
  });
});

describe('the fix writes in the form of the check', () => {
  it('a row with the table’s columns', () =>
    checkFix(
      plan(
        '| Principle | Status | Evidence | Owner |\n|---|---|---|---|\n| **I. Library First** | PASS | a | b |\n| **III. Privacy by Default** | PASS | a | b |',
      ),
      add,
      plan(
        '| Principle | Status | Evidence | Owner |\n|---|---|---|---|\n| **I. Library First** | PASS | a | b |\n| **II. Observability** | <1 PASS / N/A / FAIL> | $2 | <3> |\n| **III. Privacy by Default** | PASS | a | b |',
      ),
      surroundings,
    ));

  it('the number in its own column, and the verdicts that the header offers', () =>
    checkFix(
      plan(
        '| # | Principle | Status (OK/WAIVED) |\n|---|---|---|\n| I | Library First | OK |\n| III | Privacy by Default | OK |',
      ),
      add,
      plan(
        '| # | Principle | Status (OK/WAIVED) |\n|---|---|---|\n| I | Library First | OK |\n| II | Observability | <1 OK / WAIVED> |\n| III | Privacy by Default | OK |',
      ),
      surroundings,
    ));

  it('an item without a number where the others have none', () =>
    checkFix(
      plan('- **Library First**: ok\n- **Privacy by Default**: ok'),
      add,
      plan('- **Library First**: ok\n- **Observability**: <1>\n- **Privacy by Default**: ok'),
      surroundings,
    ));

  it('an open box', () =>
    checkFix(
      plan('- [x] **Principle I (Library First)**: ok\n- [x] **Principle III (Privacy by Default)**: ok'),
      add,
      plan(
        '- [x] **Principle I (Library First)**: ok\n- [ ] **Principle II (Observability)**: <1>\n- [x] **Principle III (Privacy by Default)**: ok',
      ),
      surroundings,
    ));

  it('behind an item with everything nested in it', () =>
    checkFix(
      plan(
        '- **I. Library First**: ✅ PASS\n  - own package\n  - two calls\n- **III. Privacy by Default**: ✅ PASS',
      ),
      add,
      plan(
        '- **I. Library First**: ✅ PASS\n  - own package\n  - two calls\n- **II. Observability**: <1>\n- **III. Privacy by Default**: ✅ PASS',
      ),
      surroundings,
    ));

  it('a numbered item, and a dash where the others have one', () =>
    checkFix(
      plan('1. I. Library First — ok\n2. III. Privacy by Default — ok'),
      add,
      plan('1. I. Library First — ok\n2. II. Observability — <1>\n2. III. Privacy by Default — ok'),
      surroundings,
    ));

  it('a heading of the same depth', () =>
    checkFix(
      plan(
        '### Principle I: Library First ✅\n\nOwn package.\n\n### Principle III: Privacy by Default ✅\n\nNo data.',
      ),
      add,
      plan(
        '### Principle I: Library First ✅\n\nOwn package.\n\n### Principle II: Observability\n\n**Status**: <1 PASS / N/A / FAIL> - <2>\n\n### Principle III: Privacy by Default ✅\n\nNo data.',
      ),
      surroundings,
    ));

  it('a bold lead behind the list of the one before', () =>
    checkFix(
      plan('**I. Library First** ✅\n- own package\n\n**III. Privacy by Default** ✅\n- no data'),
      add,
      plan(
        '**I. Library First** ✅\n- own package\n\n**II. Observability**: <1>\n\n**III. Privacy by Default** ✅\n- no data',
      ),
      surroundings,
    ));

  it('a counted gate with the lines below it', () =>
    checkFix(
      plan('**Gate 1**: I. Library First\n- Status: PASS\n- Justification: own package'),
      add,
      plan(
        '**Gate 1**: I. Library First\n- Status: PASS\n- Justification: own package\n\n**Gate 2**: II. Observability\n- Status: <1 PASS / N/A / FAIL>\n- Justification: <2>',
      ),
      surroundings,
    ));

  it('before the next one when it is the first', () =>
    checkFix(
      plan('- **II. Observability**: ok\n- **III. Privacy by Default**: ok'),
      'Add "I. Library First" to the constitution check',
      plan('- **I. Library First**: <1>\n- **II. Observability**: ok\n- **III. Privacy by Default**: ok'),
      surroundings,
    ));

  it('into both parts of a check that is split', () =>
    checkFix(
      plan(
        '### Before\n\n- **I. Library First**: ok\n- **III. Privacy by Default**: ok\n\n### After\n\n- **I. Library First**: ok\n- **III. Privacy by Default**: ok',
      ),
      add,
      plan(
        '### Before\n\n- **I. Library First**: ok\n- **II. Observability**: <1>\n- **III. Privacy by Default**: ok\n\n### After\n\n- **I. Library First**: ok\n- **II. Observability**: <1>\n- **III. Privacy by Default**: ok',
      ),
      surroundings,
    ));

  it('with the line ends of the plan', () =>
    checkFix(
      plan('- **I. Library First**: ok\n- **III. Privacy by Default**: ok').replaceAll('\n', '\r\n'),
      add,
      plan(
        '- **I. Library First**: ok\n- **II. Observability**: <1>\n- **III. Privacy by Default**: ok',
      ).replaceAll('\n', '\r\n'),
      surroundings,
    ));

  const template = `# Implementation Plan: [FEATURE]

## Constitution Check

| Principle | Status | Notes |
|---|---|---|
| [principle] | [KEPT / EXCEPTION] | [how this plan meets it] |

## Project Structure

[packages]
`;
  it('with the words that the template’s own row leaves open', () =>
    checkFix(
      plan(
        '| Principle | Status | Notes |\n|---|---|---|\n| I. Library First | KEPT | a |\n| III. Privacy by Default | KEPT | b |',
      ),
      add,
      plan(
        '| Principle | Status | Notes |\n|---|---|---|\n| I. Library First | KEPT | a |\n| II. Observability | <1 KEPT / EXCEPTION> | <2:[how this plan meets it]> |\n| III. Privacy by Default | KEPT | b |',
      ),
      { ...surroundings, template },
    ));

  it('with the template’s words in another form, where the plan has its own', () =>
    checkFix(
      plan('- **I. Library First**: ok\n- **III. Privacy by Default**: ok'),
      add,
      plan(
        '- **I. Library First**: ok\n- **II. Observability**: <1 KEPT / EXCEPTION> - <2:[how this plan meets it]>\n- **III. Privacy by Default**: ok',
      ),
      { ...surroundings, template },
    ));

  it.each([
    [
      'a table',
      '| Principle | Status | Notes |\n|---|---|---|\n| I. Library First | PASS | a |\n| III. Privacy by Default | PASS | b |',
    ],
    [
      'a table of two columns',
      '| Principle | Answer |\n|---|---|\n| I. Library First | yes, a |\n| III. Privacy by Default | yes, b |',
    ],
    ['a list', '- **I. Library First**: ok\n- **III. Privacy by Default**: ok'],
    ['boxes', '- [x] I. Library First\n- [x] III. Privacy by Default'],
    ['headings', '### I. Library First\n\nIt is one.\n\n### III. Privacy by Default\n\nNo data.'],
    ['counted gates', '**Gate 1**: I. Library First\n- Status: PASS\n- Justification: own package'],
  ])('so that what it leaves is still reported in %s', async (_, body) => {
    for (const own of [undefined, template]) {
      const around = { constitution, ...(own && { template: own }) };
      const { text, fixes } = await fixesAt(plan(body), around);
      const fix = fixes.find(({ title }) => title === add)!;
      const after = leaveStops(applyEdits(text, fix.edits));
      const { findings } = await findingsOf(after, around);
      const line = after.slice(0, after.indexOf('Observability')).split('\n').length;
      const lines = findings.map(({ span }) => after.slice(0, span.start).split('\n').length);
      expect(lines.some((each) => each >= line && each <= line + 2)).toBe(true);
      expect(findings.some(({ subject }) => subject === 'Observability')).toBe(false);
    }
  });
});

/** A snippet as it is left when nobody types into it. */
function leaveStops(snippet: string): string {
  return snippet.replace(/\$\{\d+:((?:[^}\\]|\\.)*)\}|\$\d+/g, '$1');
}

describe('a principle that a check leaves out beside other gates', () => {
  const missing = async (check: string, law: string, template?: string) => {
    const { findings } = await findingsOf(plan(check), {
      constitution: law,
      rules: 'missing-principle',
      ...(template && { template: plan(template) }),
    });
    return findings.flatMap(({ subject, subjects }) => subjects ?? subject!);
  };
  const rows = (...names: string[]) =>
    `| Principle | Status | Notes |\n|---|---|---|\n${names.map((name) => `| ${name} | PASS | as agreed |`).join('\n')}`;
  const long = `${constitution}\n### IV. Small Steps\n\nChanges MUST be small.\n`;
  const four = ['Library First', 'Observability', 'Privacy by Default', 'Small Steps'];

  it('is missed, though another row has its place in the template’s list of principles', async () => {
    const template = rows(...four)
      .replaceAll('PASS', '[PASS/FAIL]')
      .replaceAll('as agreed', '[notes]');
    expect(await missing(rows(...four), long, template)).toEqual([]);
    expect(
      await missing(rows('Library First', 'Observability', 'Budget', 'Small Steps'), long, template),
    ).toEqual(['Privacy by Default']);
  });

  it('is missed for sure beside few items on something else, but not beside many', async () => {
    const severities = async (check: string) => {
      const { findings } = await findingsOf(plan(check), { constitution: long, rules: 'missing-principle' });
      return findings.map(({ severity, subject }) => [subject, severity]);
    };
    const item = (name: string) => `- **${name}**: PASS, as agreed\n`;
    const three = ['Library First', 'Observability', 'Small Steps'].map(item);
    const withParts = three.map(
      (line, index) => `${line}  - **Part ${index}**: ours\n  - **Calls ${index}**: two\n`,
    );
    expect(await severities(three.join(''))).toEqual([['Privacy by Default', 'warning']]);
    expect(await severities(`${three.join('')}${item('Budget')}`)).toEqual([
      ['Privacy by Default', 'information'],
    ]);
    expect(await severities(withParts.join(''))).toEqual([['Privacy by Default', 'warning']]);
    expect(await severities(`${withParts.join('')}${item('Budget')}`)).toEqual([
      ['Privacy by Default', 'warning'],
    ]);
  });

  it('is missed in a list of principles, though the template has other gates', async () => {
    const template =
      '- [ ] Is the feature small?\n- [ ] Is the rollback planned?\n- [ ] Is the budget known?';
    const gates = '- The budget is known: yes\n- The rollback is planned: yes';
    expect(
      await missing(`- I. Library First: PASS\n- II. Observability: PASS\n${gates}`, constitution, template),
    ).toEqual(['Privacy by Default']);
    expect(await missing(`- The feature is small: yes\n${gates}`, constitution, template)).toEqual([]);
  });

  it('is missed in a list of principles, though the gates of the constitution are answered', async () => {
    const law = `${constitution}\n## Compliance Review\n\n- [ ] The library has a README\n- [ ] Calls are logged\n- [ ] The changelog has an entry\n`;
    const gates = ['The library has a README', 'Calls are logged', 'The changelog has an entry'];
    expect(await missing(rows(...gates), law)).toEqual([]);
    const named = [`I. Library First: ${gates[0]}`, `II. Observability: ${gates[1]}`, gates[2]!];
    expect(await missing(rows(...named), law)).toEqual(['Privacy by Default']);
  });

  it('is answered by its gate, but not by a gate that names no principle', async () => {
    const law = (last: string) =>
      `${constitution}\n## Compliance Review\n\n- [ ] Package boundary drawn (Principle I)\n- [ ] Calls are traced (Principle II)\n- [ ] ${last}\n`;
    const gates = rows('Package boundary drawn', 'Calls are traced', 'Retention limits agreed');
    expect(await missing(gates, law('Retention limits agreed (Principle III)'))).toEqual([]);
    expect(await missing(gates, law('Retention limits agreed'))).toEqual(['Privacy by Default']);
  });

  it('is cited by its code, but not where another one’s remark has the priority of a story', async () => {
    const law = constitution
      .replace('### I. ', '### P1. ')
      .replace('### II. ', '### P2. ')
      .replace('### III. ', '### P3. ');
    expect(await missing('- **P1. Library First**: PASS\n- **Logs and data**: as in P2 and P3', law)).toEqual(
      [],
    );
    expect(await missing('- **P1. Library First**: PASS, it serves the P2 and P3 stories', law)).toEqual([
      'Observability',
      'Privacy by Default',
    ]);
  });

  it('is answered with its chapter, but not where the chapter fails', async () => {
    const law = constitution
      .replace('## Core Principles', '## Core Principles')
      .replace('### II. ', '## Security Principles\n\n### II. ');
    const check = (status: string) =>
      `| Item | Status | Notes |\n|---|---|---|\n| Library First | PASS | one |\n| Security | ${status} |`;
    expect(await missing(check('PASS | logs, and no data'), law)).toEqual([]);
    expect(await missing(check(' | logs, and no data'), law)).toEqual([]);
    expect(await missing(check('FAIL | not looked at'), law)).toEqual([
      'Observability',
      'Privacy by Default',
    ]);
  });

  it('is no item of a chapter on the constitution itself', async () => {
    const law = (last: string) =>
      `# Constitution\n\n## I. Core\n\n1. **Small modules**: each MUST be small.\n2. **Tests first**: they MUST come first.\n\n## II. Data\n\n3. **Backups**: data MUST be kept.\n4. **Encryption**: data MUST be encrypted.\n\n## III. ${last}\n\n5. **Owners**: the team owns this.\n6. **Quorum**: two thirds decide.\n`;
    const check = rows('1. Small modules', '2. Tests first', '3. Backups', '4. Encryption');
    expect(await missing(check, law('Governance'))).toEqual([]);
    expect(await missing(check, law('People'))).toEqual(['Owners', 'Quorum']);
  });

  it('is missed without a number among numbered ones, but not where its section demands nothing', async () => {
    const law = (body: string) =>
      constitution.replace('### III. ', `### Small Steps\n\n${body}\n\n### III. `);
    const check = rows('I. Library First', 'II. Observability', 'III. Privacy by Default');
    expect(await missing(check, law('Changes MUST be small.'))).toEqual(['Small Steps']);
    expect(await missing(check, law('We like small changes.'))).toEqual([]);
    expect(await missing(`${check}\n| Small steps | PASS | yes |`, law('Changes MUST be small.'))).toEqual(
      [],
    );
    const last = (title: string) => `${constitution}\n### ${title}\n\nChanges MUST be small.\n`;
    expect(await missing(check, last('Small Steps (NEW)'))).toEqual(['Small Steps (NEW)']);
    expect(await missing(check, last('Governance'))).toEqual([]);
    expect(await missing(check, last('Development Workflow'))).toEqual([]);
  });

  it('is read under a further heading, though one before it has no number', async () => {
    const law = `${constitution.replace('### III. ', '### Small Steps\n\nThey MUST be small.\n\n### III. ')}\n## Security\n\n### IV. Secrets in a Vault\n\nSecrets MUST be in a vault.\n`;
    const check = rows('I. Library First', 'II. Observability', 'III. Privacy by Default', 'Small Steps');
    expect(await missing(check, law)).toEqual(['Secrets in a Vault']);
  });
});

test('Numbers before a colon answer their principles', async () => {
  const { findings } = await findingsOf(plan('I, II, III: pass, a small package.'), surroundings);
  expect(findings).toEqual([]);
});

describe('A principle is not answered', () => {
  const missing = async (check: string, own = constitution) => {
    const { findings } = await findingsOf(plan(check), { ...surroundings, constitution: own });
    return findings.map(({ message }) => /"([^"]*)"/.exec(message)?.[1]);
  };
  const others = '- **I. Library First**: pass, a package.\n- **III. Privacy by Default**: pass, no data.\n';
  const rules = constitution
    .replace(/### (?=[IV]+)/g, '### Article ')
    .replace(/\bI+(?=\.)/g, ({ length }) => `${length}`);

  it.each([
    ['by the article of another law', '- **Law**: pass, GDPR Article 2 does not apply.'],
    ['by a rule of a tool', '- **Style**: pass, rule 2 of the linter holds.'],
    ['by a sentence that it is not addressed', 'Principle II is not addressed.'],
    ['by a sentence that nobody has looked at it', 'Principle II has not been looked at yet.'],
    ['by such a sentence in German', 'Prinzip II wird hier nicht behandelt.'],
  ])('%s', async (_, line) => {
    expect(await missing(`${others}\n${line}`)).toEqual(['II. Observability']);
  });

  it('by the article of another law where its own are articles too', async () => {
    const line = '- **Law**: pass, GDPR Article 2 does not apply.';
    expect(await missing(`${others}\n${line}`, rules)).toEqual(['2. Observability']);
  });

  it.each([
    ['by its number', 'Principle II holds: calls are logged.', constitution],
    ['by the constitution’s own word', 'Article 2 holds: calls are logged.', rules],
    ['by the own word in the plural', 'Articles 1, 2 and 3 hold: calls are logged.', rules],
    [
      'by a word of the heading above the principles',
      'Rules 1-3 hold: calls are logged.',
      rules.replaceAll('Article ', '').replace('## Core Principles', '## Core Rules'),
    ],
    ['by its roman number behind another word', 'Article II holds: calls are logged.', constitution],
    [
      'beside a sentence that another one is not addressed',
      'Principle II holds. Principle IX is not addressed.',
      constitution,
    ],
  ])('but is answered %s', async (_, line, own) => {
    expect(await missing(`${others}\n${line}`, own)).toEqual([]);
  });

  it('by an item with another number and name', async () => {
    const { findings } = await findingsOf(plan('- II. Other: pass, it is simple.'), {
      constitution: '# Constitution\n\n## Core Principles\n\n### I. Simple\n\nModules MUST be small.\n',
      rules: ['missing-principle', 'unmatched-principles', 'missing-constitution-check'],
    });
    expect(findings.map(({ rule }) => rule)).toEqual(['unmatched-principles']);
  });
});

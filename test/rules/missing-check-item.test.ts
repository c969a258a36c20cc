import { describe, expect, it } from 'vitest';
import { check, checkFix, findingsOf } from '../support/check';

const template = `# Implementation Plan: [NAME]

## Constitution Check

- [ ] **Naming**: Do names follow the glossary?
- [ ] **Coverage**: Are tests planned for every branch?
- [ ] **Rollback**: Can the change be undone?
- [ ] **If a table changes**: Is there a migration?

## Risks

[What can go wrong]
`;
const surroundings = { template, rules: 'missing-check-item' };
const plan = (body: string) =>
  `# Implementation Plan: Export\n\n## Constitution Check\n\n${body}\n\n## Risks\n\nNone.\n`;

describe('missing-check-item', () => {
  it('finds an item that was deleted', () =>
    check(
      `# Implementation Plan: Export

## Constitution Check
   ^^^^^^^^^^^^^^^^^^ missing-check-item: The check lacks the item "Coverage" of the template "plan-template.md"; add and answer it, or mark it as not applicable.

- [x] **Naming**: as in the glossary
- [x] **Rollback**: by a flag

## Risks

None.
`,
      surroundings,
    ));

  it('finds an item that another one resembles', () =>
    check(
      `# Implementation Plan: Export

## Constitution Check
   ^^^^^^^^^^^^^^^^^^ missing-check-item: The check lacks the item "Are load tests planned for every module?" of the template "plan-template.md"; add and answer it, or mark it as not applicable.

- [x] Are unit tests planned for every module? Yes
- [x] Is the rollback planned? By a flag

## Risks

None.
`,
      {
        ...surroundings,
        template:
          '# Implementation Plan: [NAME]\n\n## Constitution Check\n\n- [ ] Are unit tests planned for every module?\n- [ ] Are load tests planned for every module?\n- [ ] Is the rollback planned?\n\n## Risks\n\n[What can go wrong]\n',
      },
    ));

  it('finds a question whose remark made way for an answer', () =>
    check(
      `# Implementation Plan: Export

## Constitution Check

- Own package? Yes (the writer)
- One store? Yes (orders only)

## Risks

None.
`,
      {
        ...surroundings,
        template:
          '# Implementation Plan: [NAME]\n\n## Constitution Check\n\n- Own package? (no code shared between features without review)\n- One store? (no caches unless measurements ask for them)\n\n## Risks\n\n[What can go wrong]\n',
      },
    ));

  it.each([
    ['as they are', '- [ ] **Naming**: a\n- [ ] **Coverage**: b\n- [ ] **Rollback**: c'],
    [
      'answered as a table',
      '| Item | Answer |\n|---|---|\n| Naming | yes |\n| Coverage | yes |\n| Rollback | no |',
    ],
    ['under headings', '### Naming\n\nYes.\n\n### Coverage\n\nYes.\n\n### Rollback\n\nYes.'],
    ['reworded', '- Names (naming): glossary\n- Test coverage: all branches\n- Rollback by a flag: yes'],
    ['in a check of its own making', '- **Speed**: fast\n- **Cost**: cheap'],
  ])('is silent about items %s', (_, body) => check(plan(body), surroundings));

  it('is silent where the template’s check is a placeholder', () =>
    check(plan('Nothing.'), {
      ...surroundings,
      template:
        '# Implementation Plan: [NAME]\n\n## Constitution Check\n\n[Gates from the constitution]\n\n## Risks\n\n[Risks]\n',
    }));

  it('leaves principles to the rule about principles', () =>
    check(plan('- [x] **Naming**: a\n- [x] **Rollback**: c'), {
      ...surroundings,
      constitution: '# C\n\n## Principles\n\n### Naming\n\n### Coverage\n\n### Rollback\n',
    }));

  it('leaves an item with the number of a principle and a word of its name to that rule, but not one with another number', async () => {
    const constitution =
      '# C\n\n## Principles\n\n### I. Naming\n\n### II. Structured Readable Searchable Metrics\n\n### III. Privacy\n';
    const missing = async (number: string) => {
      const items = ['I. Naming', `${number}. Metrics`, 'IV. Rollback', 'V. Cost'];
      const { findings } = await findingsOf(
        plan(['I. Naming', 'IV. Rollback', 'V. Cost'].map((name) => `- [x] **${name}**: yes`).join('\n')),
        {
          ...surroundings,
          template: template.replace(
            /- \[ \][\s\S]*\n\n/,
            `${items.map((name) => `- [ ] **${name}**: Is it planned?\n`).join('')}\n`,
          ),
          constitution,
        },
      );
      return findings.map(({ subject }) => subject);
    };
    expect(await missing('II')).toEqual([]);
    expect(await missing('III')).toEqual(['III. Metrics']);
  });

  it('adds it at its place, as open as the template has it', () =>
    checkFix(
      plan('- [x] **Naming**: a\n- [x] **Rollback**: c'),
      'Add "Coverage" to the check',
      plan(
        '- [x] **Naming**: a\n- [ ] **Coverage**: ${1:Are tests planned for every branch?}\n- [x] **Rollback**: c',
      ),
      surroundings,
    ));
});

describe('an item that is a label and a question', () => {
  const labelled = plan(
    '- Guide: plain-text format planned?\n- Order: schema before page?\n- Names checked?\n- Tests run?',
  );
  const surroundings = { template: labelled, rules: 'missing-check-item' };

  it('is there where the label stands, whatever answers it', () =>
    check(plan('- Guide: N/A\n- Order: as agreed\n- Names checked: yes\n- Tests run: yes'), surroundings));

  it('but not where the label only stands in other words', () =>
    check(
      plan('- Guide for editors: N/A\n- Order: as agreed\n- Names checked: yes\n- Tests run: yes').replace(
        'Check\n',
        'Check\n   ^^^^^^^^^^^^^^^^^^ missing-check-item: The check lacks the item "Guide: plain-text format planned?" of the template "plan-template.md"; add and answer it, or mark it as not applicable.\n',
      ),
      surroundings,
    ));
});

describe('a check with as many answers as the template has items', () => {
  const labels = ['Naming', 'Coverage', 'Rollback', 'Keyboard'];
  const template = plan(
    labels.map((label, index) => `${index + 1}. **${label}**: Is it planned?`).join('\n'),
  );
  const missing = async (check: string, title = 'Constitution Check') => {
    const text = plan(check).replace('Constitution Check', title);
    const { findings } = await findingsOf(text, { template, rules: 'missing-check-item' });
    return findings.map(({ subject }) => subject);
  };

  it.each([
    ['bare', '1. yes\n2. yes, by two people\n3. no\n4. yes'],
    ['counted', '- **Gate 1**: yes\n- **Gate 2**: by two people\n- **Gate 3**: by a flag\n- **Gate 4**: yes'],
    [
      'named as the template has them',
      '1. **Names**: naming\n2. **Coverage**: all\n3. **Rollback**: a flag\n4. **Keyboard**: all',
    ],
  ])('answers them by number: %s', async (_, check) => expect(await missing(check)).toEqual([]));

  it.each([
    [
      'with a number that is another one’s',
      '1. **Naming**: a\n2. **Coverage**: b\n3. **Budget**: c\n3. **Staff**: d',
    ],
    ['with names of its own', '1. **Naming**: a\n2. **Coverage**: b\n3. **Budget**: c\n4. **Staff**: d'],
    ['in an order of its own', '2. **Coverage**: b\n1. **Naming**: a\n3. yes\n4. yes'],
  ])('but not %s', async (_, check) => expect(await missing(check)).toEqual(['Rollback', 'Keyboard']));

  it('answers them by place under a heading in another language', async () => {
    const check = '- **Naming**: a\n- **Coverage**: b\n- **Rückweg**: c\n- **Tastatur**: d';
    expect(await missing(check, 'Verfassungsprüfung')).toEqual([]);
    expect(await missing(check, 'Constitution Gates')).toEqual(['Rollback', 'Keyboard']);
    const fewer = '- **Naming**: a\n- **Coverage**: b\n- **Tastatur**: d';
    expect(await missing(fewer, 'Verfassungsprüfung')).toEqual(['Rollback', 'Keyboard']);
  });

  it('lacks an item beside listed principles, but not where it lists them in a form of its own', async () => {
    const constitution = '# C\n\n## Principles\n\n### I. Naming\n\n### II. Metrics\n\n### III. Privacy\n';
    const items = ['I. Naming', 'III. Privacy', 'Rollback planned', 'Budget known'];
    const flat = (names: readonly string[]) => names.map((name) => `- ${name}: yes\n`).join('');
    const nested = (names: readonly string[]) => `- Gates:\n${flat(names).replace(/^/gm, '  ').trimEnd()}\n`;
    const lacks = async (form: typeof flat, ofTemplate: typeof flat) => {
      const { findings } = await findingsOf(plan(form(items.slice(0, 3))), {
        ...{ constitution, rules: 'missing-check-item' },
        template: plan(ofTemplate(items)).replaceAll('yes', '[how]'),
      });
      return findings.map(({ subject }) => subject);
    };
    for (const form of [flat, nested]) {
      expect(await lacks(form, form)).toEqual(['Budget known']);
      expect(await lacks(form, form === flat ? nested : flat)).toEqual([]);
    }
  });

  it('answers them in another language, but not where it has fewer', async () => {
    const said =
      'die Namen stehen im Glossar und werden nicht geändert, weil sie für die Nutzer wichtig sind';
    const check = (items: readonly string[]) => items.map((item) => `- [x] **${item}**: ${said}`).join('\n');
    const english = plan(
      labels
        .map((label) => `- [ ] **${label}**: Is it the one that we have for all of the users?`)
        .join('\n'),
    );
    const lacks = async (items: readonly string[]) => {
      const { findings } = await findingsOf(plan(check(items)), {
        template: english,
        rules: 'missing-check-item',
      });
      return findings.map(({ subject }) => subject);
    };
    expect(await lacks(['Naming', 'Coverage', 'Rückweg', 'Tastatur'])).toEqual([]);
    expect(await lacks(['Naming', 'Coverage'])).toEqual(['Rollback', 'Keyboard']);
  });
});

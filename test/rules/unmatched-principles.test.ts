import { describe, expect, it } from 'vitest';
import { check, checkFix, findingsOf } from '../support/check';

const constitution = `# Constitution

## Core Principles

### I. Library First

Every feature MUST be a library, and the code is kept apart from the rest.

### II. Observability

Every call of the service MUST be logged to \`@acme/telemetry\`.

### III. Privacy by Default

No data MUST be kept without need, and that is for every user of it.
`;
const surroundings = { constitution, rules: ['missing-principle', 'unmatched-principles'] };
const plan = (body: string) => `# Implementation Plan: Export

## Constitution Check

${body}

## Project Structure

One package.
`;
const said = async (body: string, more = {}) => {
  const { findings } = await findingsOf(plan(body), { ...surroundings, ...more });
  return findings.map(({ rule, severity, subject, subjects }) => [rule, severity, subject ?? subjects]);
};
const all = ['Library First', 'Observability', 'Privacy by Default'];

describe('A check in which no principle is recognised', () => {
  it('is told so once, and accused of nothing', async () => {
    expect(await said('All principles are satisfied.')).toEqual([['unmatched-principles', 'hint', all]]);
    expect(await said('- [x] **Budget**: two weeks\n- [x] **Staffing**: one engineer')).toEqual([
      ['unmatched-principles', 'information', all],
    ]);
  });

  it('gets all principles behind its last heading', () => {
    const items = ['I. Library First', 'II. Observability', 'III. Privacy by Default'].map(
      (title, index) => `- **${title}**: \${${index + 1}:[how this plan meets it, or why it does not apply]}`,
    );
    return checkFix(
      plan('### Budget\n\n~~~\nTwo weeks.\n~~~\n\n\n'),
      'Add all 3 missing principles to the constitution check',
      plan(`### Budget\n\n~~~\nTwo weeks.\n~~~\n\n${items.join('\n')}\n\n\n`),
      surroundings,
    );
  });

  it('gets all principles by a fix', () =>
    checkFix(
      plan('All principles are satisfied.'),
      'Add all 3 missing principles to the constitution check',
      plan(
        `All principles are satisfied.\n\n${[
          'I. Library First',
          'II. Observability',
          'III. Privacy by Default',
        ]
          .map(
            (title, index) =>
              `- **${title}**: \${${index + 1}:[how this plan meets it, or why it does not apply]}`,
          )
          .join('\n')}`,
      ),
      surroundings,
    ));

  it('is silent in another language with one item for each principle', async () => {
    const body = (items: string[]) => items.map((item) => `- **${item}**: その通り。合格。`).join('\n');
    expect(await said(body(['独立したライブラリ', '操作の記録', '個人情報の保護']))).toEqual([]);
    expect(await said(body(['独立したライブラリ', '操作の記録']))).toEqual([
      ['unmatched-principles', 'information', all],
    ]);
    const spanish =
      '- **Paquete propio**: el código es de una sola pieza y está en su sitio\n- **Registro**: las llamadas son para el diario y sin datos\n- **Reserva**: no se guarda nada de los usuarios';
    expect(await said(spanish)).toEqual([]);
  });

  it('answers the plan as a whole where there is no check', async () => {
    const { findings } = await findingsOf(
      '# Implementation Plan: Export\n\n## Summary\n\nText.\n',
      surroundings,
    );
    expect(findings.map(({ rule, subjects }) => [rule, subjects])).toEqual([['unmatched-principles', all]]);
  });

  it('is silent without a constitution', () =>
    check(plan('- [x] **Budget**: two weeks'), { rules: surroundings.rules }));
});

describe('A principle that seems to be missing', () => {
  it('is a warning only where no other item can be about it', async () => {
    const two = '- **I. Library First**: its own package\n- **Observability**: by a header';
    expect(await said(two)).toEqual([['missing-principle', 'warning', 'Privacy by Default']]);
    expect(await said(`${two}\n- **Consent**: asked on the first page`)).toEqual([
      ['missing-principle', 'information', 'Privacy by Default'],
    ]);
  });

  it('is information beside an item that may be about it, even where the check counts its principles', async () => {
    const body = '- **I. Library First**: its own package\n- **II. Observability**: by a header';
    expect(await said(body)).toEqual([['missing-principle', 'warning', 'Privacy by Default']]);
    expect(await said(`${body}\n- **Consent**: asked`)).toEqual([
      ['missing-principle', 'information', 'Privacy by Default'],
    ]);
  });

  it('is not missing where a heading elsewhere bears its name above a verdict', async () => {
    const body = '- **I. Library First**: its own package\n- **II. Observability**: by a header';
    expect(
      await said(`${body}\n\n## Re-check\n\n### III. Privacy by Default\n\n✅ PASS, nothing is kept`),
    ).toEqual([]);
    expect(await said(`${body}\n\n## Notes\n\n### III. Privacy by Default\n\nNothing is kept.`)).toHaveLength(
      1,
    );
  });

  it.each(['Pending', 'FAIL', '⚠️ PARTIAL', 'PASS / FAIL'])(
    'is missing where the verdict below such a heading is "%s"',
    async (verdict) => {
      const body = '- **I. Library First**: its own package\n- **II. Observability**: by a header';
      expect(await said(`${body}\n\n## Re-check\n\n### III. Privacy by Default\n\n${verdict}`)).toEqual([
        ['missing-principle', 'warning', 'Privacy by Default'],
      ]);
    },
  );

  it('is addressed by what it alone names in code, but not in the item of another', async () => {
    const body = (item: string) =>
      `- **Library First**: ok\n- ${item}\n- **Privacy by Default**: nothing is kept`;
    expect(await said(body('Logs go to `@acme/telemetry`'))).toEqual([]);
    expect(await said(body('Logs go to `@acme/logs`'))).toHaveLength(1);
    expect(await said('- **Library First**: uses `@acme/telemetry`\n- **Privacy by Default**: ok')).toEqual([
      ['missing-principle', 'warning', 'Observability'],
    ]);
  });
});

describe('A check that answers every gate of the team’s own template', () => {
  const template = `# Implementation Plan: [FEATURE]

## Constitution Check

- [ ] The text is agreed on
- [ ] A rule has a single home
- [ ] Packages keep their borders and the list of them is kept

## Project Structure

[structure]
`;
  const gates = [
    'The text is agreed on',
    'A rule has a single home',
    'Packages keep their borders and the list of them is kept',
  ];
  const ticked = (items: string[]) => items.map((item) => `- [x] ${item}`).join('\n');

  it('is left in peace', async () => expect(await said(ticked(gates), { template })).toEqual([]));

  it('is told of a gate that it leaves out, and of no principle, which is the template’s matter', async () => {
    expect(await said(ticked(gates.slice(1)), { template })).toEqual([]);
    const text = plan(ticked(gates.slice(1)));
    const { findings } = await findingsOf(text, { template, constitution, rules: 'missing-check-item' });
    expect(findings.map(({ subject, severity }) => [subject, severity])).toEqual([[gates[0], 'warning']]);
  });

  it.each([
    ['by their numbers', '- **Gate 1**: yes, Ada.\n- **Gate 2**: yes.\n- **Gate 3**: two packages.'],
    ['shortened', '- [x] Text: by Ada\n- [x] One home: `rules/`\n- [x] Borders: no new import'],
    [
      'in another language',
      '- Der Text ist mit Ada und der Redaktion abgestimmt\n- Jede Regel steht nur an einer Stelle und nicht in zwei\n- Die Pakete bleiben für sich',
    ],
  ])('may answer them %s', async (_, body) => {
    expect(await said(body, { template })).toEqual([]);
    const { findings } = await findingsOf(plan(body), {
      template,
      constitution,
      rules: 'missing-check-item',
    });
    expect(findings.filter(({ severity }) => severity === 'warning')).toEqual([]);
  });

  it('but not a check of its own making', async () =>
    expect(await said('- [x] **Budget**: two weeks\n- [x] **Staff**: Ada', { template })).toEqual([
      ['unmatched-principles', 'information', all],
    ]));

  it('names what the template leaves out as information where its gates are the principles', async () => {
    const own = template
      .replace('The text is agreed on', '**I. Library First**: [answer]')
      .replace('A rule has a single home', '**II. Observability**: [answer]')
      .replace('Packages keep their borders and the list of them is kept', '**Licences**: [answer]');
    const body = '- [x] **I. Library First**: ok\n- [x] **II. Observability**: ok\n- [x] **Licences**: MIT';
    expect(await said(body, { template: own })).toEqual([
      ['missing-principle', 'information', 'Privacy by Default'],
    ]);
  });
});

describe('Gates that the constitution lists for plans', () => {
  const withGates = `${constitution}
## Checks before work

Package gate (Principle I)

Log gate (Principle II)

Data gate (Principles III)
`;
  it('stand for the principles that they name', async () => {
    expect(
      await said('- [x] Package gate\n- [x] Log gate\n- [x] Data gate', { constitution: withGates }),
    ).toEqual([]);
    expect(await said('- [x] Package gate\n- [x] Log gate', { constitution: withGates })).toEqual([
      ['missing-principle', 'warning', 'Privacy by Default'],
    ]);
  });
});

describe('Numbers of principles', () => {
  it('stand in a cell, in a list, with a letter for a part, and behind § or Art.', async () => {
    const table = (cell: string) =>
      `| Check | Principles | Result |\n|---|---|---|\n| Packages | ${cell} | PASS |\n| Logs | II | PASS |`;
    expect(await said(table('I, III'))).toEqual([]);
    expect(await said(table('I'))).toHaveLength(1);
    expect(await said('- **Art. I**: ok\n- **§ 2**: ok\n- **III-B. Consent**: ok')).toEqual([]);
  });

  it('are none in a column about other things', async () => {
    const table = '| Principle | Phases |\n|---|---|\n| Library First | 2, 3 |\n| Observability | 1, 3 |';
    expect(await said(table)).toEqual([['missing-principle', 'warning', 'Privacy by Default']]);
  });

  it('count for nothing under names of another constitution', async () => {
    expect(await said('- **I. Paper Trail**: PASS\n- **II. Quick Scan**: PASS')).toEqual([
      ['unmatched-principles', 'information', all],
    ]);
  });
});

describe('Half of a name that joins two things', () => {
  const joined = constitution.replace('Privacy by Default', 'Input Checks & Privacy');
  const body = (label: string) => `- **Library First**: ok\n- **Observability**: ok\n- **${label}**: ok`;
  it('stands for the principle as a label of its own, and not beside another name', async () => {
    expect(await said(body('Privacy'), { constitution: joined })).toEqual([]);
    expect(await said(body('Library privacy'), { constitution: joined })).toEqual([
      ['missing-principle', 'warning', 'Input Checks & Privacy'],
    ]);
  });
});

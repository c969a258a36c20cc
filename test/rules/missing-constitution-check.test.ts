import { describe, expect, it } from 'vitest';
import { check, checkFix, findingsOf, fixesAt } from '../support/check';

const constitution = `# Constitution

## Core Principles

### I. Library First

Every feature MUST be a library.

### II. Observability

Every call MUST be logged.
`;
const template = `# Implementation Plan: [NAME]

## Summary

[What changes]

## Constitution Check

- [ ] **[Principle]**: [How]

## Risks

[What can go wrong]
`;
const rules = 'missing-constitution-check';

describe('missing-constitution-check', () => {
  it('asks for one where there is a constitution', () =>
    check(
      `# Implementation Plan: Export
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-constitution-check: This plan has no constitution check; add one that says for each principle how the plan meets it.

## Summary

Text.
`,
      { constitution, rules },
    ));

  it('is silent without a constitution and where the template has no check', async () => {
    const plan = '# Notes on Export\n\n## Summary\n\nText.\n';
    await check(plan, { rules });
    await check('# Implementation Plan: Export\n\n## Summary\n\nText.\n\n## Risks\n\nNone.\n', {
      constitution,
      rules,
      template: '# Implementation Plan: [NAME]\n\n## Summary\n\n[What]\n\n## Risks\n\n[Risks]\n',
    });
  });

  describe('in a plan that has the headings of Spec Kit', () => {
    const plan = `# Implementation Plan: Export
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-constitution-check

## Summary

Orders are exported.

## Technical Context

**Language/Version**: Go 1.25

## Project Structure

One package.
`;
    const unmarked = plan.replace(/^ *\^+.*\n/m, '');

    it('is silent in a project without constitution, template and Spec Kit folder', () =>
      check(unmarked, { rules }));

    it('asks for one in a Spec Kit project', () =>
      check(plan, { rules, neighbours: { '../../.specify/init-options.json': '{}' } }));

    it('asks for one under a constitution', () => check(plan, { rules, constitution }));

    it('asks for one under a template that has it, the settings name it, or the plan does', async () => {
      await check(plan, { rules, template });
      await check(plan, { rules, template: 'spec-kit' });
      await check(`${plan}\n<!-- planwright-template: spec-kit -->\n`, { rules });
    });
  });

  it('finds a check under another title', () =>
    check(
      '# Plan de Implementación: Export\n\n## Verificación de Constitución\n\n- **I. Library First**: sí\n- **II. Observability**: sí\n',
      {
        constitution,
        rules,
      },
    ));

  it('says once that a check goes through no principle', () =>
    check(
      `# Implementation Plan: Export

## Constitution Check
   ^^^^^^^^^^^^^^^^^^ missing-constitution-check: This check goes through none of the 2 principles of the constitution; say for each how the plan meets it.

All principles are satisfied.
`,
      { constitution, rules },
    ));

  it('inserts the template’s section at its place, with the principles in its form', () =>
    checkFix(
      '# Implementation Plan: Export\n\n## Summary\n\nText.\n\n## Risks\n\nNone.\n',
      'Insert a constitution check',
      `# Implementation Plan: Export

## Summary

Text.

## Constitution Check

- [ ] **I. Library First**: \${1:[How]}
- [ ] **II. Observability**: \${2:[How]}

## Risks

None.
`,
      { constitution, rules, template },
    ));

  it('inserts a table where the template has one', async () => {
    const table = '| Principle | Ok |\n|---|---|\n| [principle] | [PASS / FAIL] |';
    const { fixes } = await fixesAt('# Implementation Plan: Export\n\n## Summary\n\nText.\n', {
      ...{ constitution, rules, template: template.replace('- [ ] **[Principle]**: [How]', table) },
    });
    expect(fixes[0]?.edits[0]?.newText).toContain(
      '| Principle | Ok |\n|-----------|----|\n| I. Library First | ${1:[PASS / FAIL]} |\n| II.',
    );
  });

  it('inserts it with places to fill, for the author to look at', async () => {
    const { fixes } = await fixesAt('# Implementation Plan: Export\n\n## Summary\n\nText.\n', {
      ...{ constitution, rules, template },
    });
    expect(fixes.map(({ edits, safe }) => [safe ?? false, edits.map(({ snippet }) => snippet)])).toEqual([
      [false, [true]],
    ]);
  });

  it.each([
    [
      'as the template has it',
      '[Gates from the constitution]',
      '\\n\\n${1:[Gates from the constitution]}\\n',
    ],
    [
      'with an open place where the template has only guidance',
      '*Passed before research.*',
      '*Passed before research.*\\n\\n${1:[how this plan meets the constitution]}\\n',
    ],
  ])('inserts the section without principles %s', async (_, body, expected) => {
    const { fixes } = await fixesAt(
      '# Implementation Plan: Export\n\n## Summary\n\nText.\n\n## Risks\n\nNone.\n',
      {
        rules,
        template: template.replace('- [ ] **[Principle]**: [How]', body),
      },
    );
    const fix = fixes.find(({ title }) => title === 'Insert a constitution check')!;
    expect(JSON.stringify(fix.edits[0]!.newText)).toContain(expected);
  });
});

describe('a check that says nothing of the plan', () => {
  const constitution = `# Constitution

## Core Principles

### I. Library First

Every feature MUST be a library.

### II. Observability

Every call MUST be logged.
`;
  const plan = (body: string) => `# Implementation Plan: Export

## Constitution Check
${body}
`;
  const judged = { constitution, rules: 'missing-constitution-check' };
  const reported = async (body: string) => {
    const { findings } = await findingsOf(plan(body), judged);
    return findings.map(({ message, severity }) => [severity, message.split(/[,;]/)[0]]);
  };

  it.each([
    'There is no constitution in this repository.',
    'We looked for a constitution and found none.',
    'The constitution does not exist yet.',
    'No constitution file found.',
    'Es gibt keine Verfassung.',
    '憲法が見つかりません。',
  ])('is reported when it denies the constitution: %s', async (body) =>
    expect(await reported(body)).toEqual([['warning', 'The check says that there is no constitution']]),
  );

  it.each([
    'No constitution violations were found. Principles I-II hold.',
    'Principles I-II hold; the constitution is not affected.',
  ])('but not when it only says that nothing is violated: %s', async (body) =>
    expect(await reported(body)).toEqual([]),
  );

  it('is reported when it only restates the principles', async () =>
    expect(
      await reported(
        '- **Library First**: Every feature must be a library.\n- **Observability**: Calls must be logged.',
      ),
    ).toEqual([['warning', 'The check only restates the principles']]));

  it.each([
    '- **Library First**: Every feature must be a library. PASS, the exporter is one.\n- **Observability**: Calls must be logged. It logs each.',
    '- [x] **Library First**: must be a library\n- [x] **Observability**: must be logged',
    '- **Library First**: the exporter is a package\n- **Observability**: calls must be logged',
  ])('but not when an item answers: %s', async (body) => expect(await reported(body)).toEqual([]));
});

import { describe, expect, test } from 'vitest';
import { builtInTemplates } from '../../server/src/core';
import { renderPlan } from '../../server/src/core/template/built-in';
import { findingsOf, type Surroundings } from '../support/check';

// Past the door: a built-in plan is the start.

const draft = `# Implementation Plan: Export

**Status**: Draft

## Summary

Orders are exported as CSV.

Storage: NEEDS CLARIFICATION
`;

async function severityIn(text: string, surroundings: Surroundings = {}) {
  const { findings } = await findingsOf(text, { rules: 'open-clarification', ...surroundings });
  return findings.map(({ severity }) => severity);
}

describe('What is open', () => {
  test('is a warning in a draft', async () => {
    expect(await severityIn(draft)).toEqual(['warning']);
    expect(await severityIn(draft, { neighbours: ['spec.md', 'research.md'] })).toEqual(['warning']);
  });

  test('is an error once there are tasks', async () => {
    expect(await severityIn(draft, { neighbours: ['spec.md', 'tasks.md'] })).toEqual(['error']);
  });

  test.each([
    'Approved',
    '**Accepted**',
    '✅ Approved',
    'In Progress',
    'Implemented 2026-01-12',
    '承認済み',
    '已完成',
    '완료',
    'Aprovado',
  ])('is an error once the Status says %s', async (status) => {
    expect(await severityIn(draft.replace('Draft', status))).toEqual(['error']);
  });

  test.each(['Proposed', 'Draft / Approved / Done', '[Approved]', 'Not approved', '下書き', ''])(
    'is no error while the Status says "%s"',
    async (status) => {
      expect(await severityIn(draft.replace('Draft', status))).toEqual(['warning']);
    },
  );

  test('follows a Status in front matter', async () => {
    expect(await severityIn(`---\nstatus: approved\n---\n${draft.replace('Draft', '')}`)).toEqual(['error']);
  });

  test('does not follow a Status further down, which is that of something else', async () => {
    expect(await severityIn(`${draft}\n**Status**: Approved\n`)).toEqual(['warning']);
  });

  test('keeps its severity when the state is not to matter', async () => {
    const settings = { severityByState: false };
    expect(await severityIn(draft, { neighbours: ['tasks.md'], settings })).toEqual(['warning']);
  });

  test('has the severity that the user sets, whatever the state', async () => {
    const settings = { rules: { 'open-clarification': 'information' } };
    expect(await severityIn(draft, { neighbours: ['tasks.md'], settings })).toEqual(['information']);
  });
});

describe.each(builtInTemplates.map(({ id }) => id))('A scaffold of %s', (id) => {
  const values = {
    feature: 'Export orders',
    folder: '004-export-orders',
    branch: '004-export-orders',
    date: '2026-01-15',
    author: 'Ada',
    planPath: 'specs/004-export-orders/plan.md',
    neighbours: { spec: true },
    principles: [{ number: 'I', name: 'Small steps' }, { name: 'Plain words' }],
  };
  const constitution =
    '# Constitution\n\n## Principles\n\n### I. Small steps\n\nWe MUST.\n\n### Plain words\n\nWe MUST.\n';

  test.each([
    ['blank', {}],
    ['just made', values],
  ])('%s, is one information and hints', async (_state, known) => {
    const { findings } = await findingsOf(renderPlan(id, known), { template: id, constitution });
    const loud = findings.filter(({ severity }) => severity !== 'hint');
    expect(loud.map(({ rule, severity }) => [rule, severity])).toEqual([
      ['untouched-scaffold', 'information'],
    ]);
    expect(findings.length).toBeGreaterThan(5);
  });

  test('judges the section that somebody has begun, and says how much is open', async () => {
    const written = renderPlan(id, values).replace(/^(## .*\n)/m, '$1\nThe export has a part of its own.\n');
    const { findings, plan } = await findingsOf(written, { template: id, constitution });
    const [progress, ...loud] = findings.filter(({ severity }) => severity !== 'hint');
    expect([progress!.rule, progress!.severity]).toEqual(['untouched-scaffold', 'information']);
    expect(progress!.message).toMatch(/^\d+ of \d+ places of this plan are open\./);
    const begun = plan.sections.find(({ depth }) => depth === 2)!;
    expect(loud.filter(({ span }) => span.start < begun.start || span.end > begun.end)).toEqual([]);
  });
});

describe('A plan that is written section by section', () => {
  const names = ['Aims', 'Users', 'Storage', 'Tests', 'Rollout'];
  const template = `# Plan: [FEATURE]\n\n${names
    .map((name) => `## ${name}\n\n**What**: [what of ${name}]\n\n**Why**: [why of ${name}]\n`)
    .join('\n')}`;
  const scaffold = template.replace('[FEATURE]', 'Export');
  /** Fills the first fields in document order. */
  const filled = (count: number) => {
    let left = count;
    return scaffold.replace(/\[wh(?:at|y) of \w+\]/g, (slot) =>
      left-- > 0 ? 'Clear words of its own.' : slot,
    );
  };
  async function severities(text: string, surroundings: Surroundings = {}) {
    const { findings } = await findingsOf(text, { template, ...surroundings });
    const count = (wanted: string) => findings.filter(({ severity }) => severity === wanted).length;
    const progress = findings.find(({ rule }) => rule === 'untouched-scaffold')?.message.split('. ')[0];
    return { progress, errors: count('error'), warnings: count('warning'), hints: count('hint') };
  }

  test.each([
    [0, 'This plan is still the template "plan-template.md" as it came', 0, 10],
    [1, '9 of 10 places of this plan are open', 1, 8],
    [2, '8 of 10 places of this plan are open', 0, 8],
    [3, '7 of 10 places of this plan are open', 1, 6],
    [4, '6 of 10 places of this plan are open', 0, 6],
    [5, undefined, 5, 0],
    [9, undefined, 1, 0],
  ])('with %i places filled', async (count, progress, warnings, hints) => {
    expect(await severities(filled(count))).toEqual({ progress, errors: 0, warnings, hints });
  });

  test('is judged in full once there are tasks, however little is written', async () => {
    expect(await severities(filled(2), { neighbours: ['tasks.md'] })).toEqual({
      progress: undefined,
      errors: 8,
      warnings: 0,
      hints: 0,
    });
    expect(await severities(scaffold, { neighbours: ['tasks.md'] })).toMatchObject({ errors: 10, hints: 0 });
  });

  test('is judged in full when the state is not to matter', async () => {
    const settings = { severityByState: false };
    expect(await severities(filled(2), { settings })).toMatchObject({ warnings: 8, hints: 0 });
  });

  test('stays one that is begun however long its first section grows', async () => {
    const long = filled(2).replace('## Users', `${'One more line of the aims.\n\n'.repeat(60)}## Users`);
    expect(await severities(long)).toMatchObject({ warnings: 0, hints: 8 });
  });

  test('is a draft when the template stands once more below it, one warning for each section that stands twice', async () => {
    const twice = `${filled(10)}\n${scaffold.slice(scaffold.indexOf('## Aims'))}`;
    expect(await severities(twice)).toMatchObject({ progress: undefined, warnings: 5, hints: 10 });
  });

  test('is no further for what New Plan knows: the folder, the branch, the date', async () => {
    const team = template
      .replace('# Plan', '**Date**: [DATE]\n\n# Plan')
      .replace('[what of Aims]', 'see `specs/[###-feature]/research.md`');
    const made = team
      .replace('[DATE]', '2026-01-15')
      .replace('[###-feature]', '001-sample')
      .replace('[FEATURE]', 'Sample');
    const { findings } = await findingsOf(made, { template: team });
    expect(findings.filter(({ severity }) => severity !== 'hint').map(({ message }) => message)).toEqual([
      expect.stringContaining('as it came'),
    ]);
  });

  test('answers the constitution check like any other section', async () => {
    const constitution = '# Constitution\n\n## Principles\n\n### I. Small steps\n\nWe MUST.\n';
    const checked = `${template}\n## Constitution Check\n\n| Principle | Status | Evidence |\n|---|---|---|\n| [Name] | [Status] | [Evidence] |\n`;
    const made = checked.replace('[FEATURE]', 'Export').replace('| [Name]', '| I. Small steps');
    const loud = async (text: string) =>
      (await findingsOf(text, { template: checked, constitution })).findings.filter(
        ({ severity }) => severity !== 'hint',
      );
    expect((await loud(made)).map(({ message }) => message)).toEqual([expect.stringContaining('as it came')]);
    const [progress, ...begun] = await loud(made.replace('| [Status]', '| PASS'));
    expect(progress!.message).toContain('11 of 12 places');
    expect(begun.map(({ rule }) => rule)).toEqual(['unfilled-placeholder']);
  });
});

describe('A finished plan', () => {
  test('is no scaffold, however much of the template it keeps', async () => {
    const template = `# Plan: [FEATURE]\n\n## Summary\n\n${Array.from({ length: 20 }, (_, n) => `Rule ${n} of the house.`).join('\n\n')}\n\n## Storage\n\n[Where]\n`;
    const { findings } = await findingsOf(
      template.replace('[FEATURE]', 'Export').replace('[Where]', 'PostgreSQL'),
      {
        template,
        rules: 'untouched-scaffold',
      },
    );
    expect(findings).toEqual([]);
  });

  test('is no scaffold when most slots are gone', async () => {
    const filled = 4;
    const template = `# Plan: [FEATURE]\n\n## Parts\n\n${Array.from({ length: 6 }, (_, n) => `**Part ${n}**: [name of part ${n}]\n`).join('\n')}\n## Rules\n\nHold the plan against these.\n\n- [ ] Small?\n- [ ] Plain?\n- [ ] Tested?\n- [ ] Logged?\n\n## Storage\n\n[Where]\n`;
    const text = template
      .replace('[FEATURE]', 'Export')
      .replace(/^\*\*Part \d\*\*.*\n\n/gm, (line) => (Number(/\d/.exec(line)![0]) < filled ? '' : line));
    const { findings } = await findingsOf(text, { template, rules: 'untouched-scaffold' });
    expect(findings).toEqual([]);
  });
});

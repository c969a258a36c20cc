import { describe, expect, test } from 'vitest';
import { builtInTemplates, renderPlan } from '../../server/src/core/template/built-in';
import { findingsOf, type Surroundings } from '../support/check';

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

  test('is a draft once somebody writes', async () => {
    const own = Array.from(
      { length: 4 },
      (_, index) => `The export has a part ${index + 1} of its own.\n`,
    ).join('\n');
    const text = renderPlan(id, values).replace(/^(## .*\n)/m, `$1\n${own}\n`);
    const { findings } = await findingsOf(text, { template: id, constitution });
    expect(findings.map(({ rule }) => rule)).not.toContain('untouched-scaffold');
    expect(findings.some(({ severity }) => severity === 'warning')).toBe(true);
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

  test.each([
    ['most slots are gone', '- [ ] Small?\n- [ ] Plain?\n- [ ] Tested?\n- [ ] Logged?', 4],
    ['its boxes are ticked', '- [x] Small?\n- [x] Plain?\n- [x] Tested?\n- [x] Logged?', 1],
  ])('is no scaffold when %s', async (_what, boxes, filled) => {
    const template = `# Plan: [FEATURE]\n\n## Parts\n\n${Array.from({ length: 6 }, (_, n) => `**Part ${n}**: [name of part ${n}]\n`).join('\n')}\n## Rules\n\nHold the plan against these.\n\n- [ ] Small?\n- [ ] Plain?\n- [ ] Tested?\n- [ ] Logged?\n\n## Storage\n\n[Where]\n`;
    const text = template
      .replace('[FEATURE]', 'Export')
      .replace(/^\*\*Part \d\*\*.*\n\n/gm, (line) => (Number(/\d/.exec(line)![0]) < filled ? '' : line))
      .replace(/(?:- \[ \] \w+\?\n)+/, `${boxes}\n`);
    const { findings } = await findingsOf(text, { template, rules: 'untouched-scaffold' });
    expect(findings).toEqual([]);
  });
});

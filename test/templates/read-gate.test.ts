import { describe, expect, test } from 'vitest';
import { builtInTemplate } from '../../server/src/core';
import { isGateTitle } from '../../server/src/core/template/gate-title';
import { readTemplate } from '../../server/src/core/template/read-template';

// Past the door: what is read of a template shows in several features, in each in part.

const gateIn = (text: string) => {
  const { document, gate } = readTemplate(text, { id: 'team', title: 'Team', source: { kind: 'workspace' } });
  for (const { span, name } of gate?.items ?? []) {
    expect(document.text.slice(span.start, span.end).replace(/[*\s`]+/g, ' ')).toContain(name.split(' ')[0]);
  }
  return gate;
};
const gate = (body: string) =>
  gateIn(`# Plan\n\n## Constitution Check\n\n*GATE: Must pass.*\n\n${body}\n\n## End\n`);
const names = (body: string) =>
  gate(body)?.items.map(({ name, group }) => (group ? `${group} > ${name}` : name));

describe('the constitution check is found by its title', () => {
  test.each([
    'Constitution Check',
    '10. Constitution Check',
    'Constitution Alignment Check',
    'Principles compliance',
    'Constitutional Gates',
    'Charter check',
    '憲章チェック',
    '宪法检查',
    '헌법 점검',
    'Verificação da Constituição',
    'Verificación de la Constitución',
    'Vérification de la Constitution',
    'Verfassungsprüfung (Check)',
  ])('%s', (title) => {
    expect(isGateTitle(title)).toBe(true);
    expect(gateIn(`# Plan\n\n## ${title}\n\n- **A**: [x]\n`)?.section.title).toBe(title);
  });

  test.each([
    'Summary',
    'Constitution',
    'Design Principles',
    'Checklist',
    'Quality Gates',
    'Review',
    'Risk Control',
  ])('not %s', (title) => {
    expect(isGateTitle(title)).toBe(false);
  });

  test('the topmost one counts', () => {
    const text =
      '# Plan\n\n## Work\n\n### Constitution Re-check\n\n- **B**: [x]\n\n## Constitution Check\n\n- **A**: [x]\n';
    expect(gateIn(text)?.items.map(({ name }) => name)).toEqual(['A']);
  });
});

describe('its items and their form', () => {
  test.each([
    ['bullets', '- **I. Small**: Say how.\n- **II. Plain**: Say how.', ['I. Small', 'II. Plain']],
    ['bullets', '1. **I. Small**: Say how.\n2. **II. Plain**: Say how.', ['I. Small', 'II. Plain']],
    [
      'bullets',
      '**Simplicity**:\n- Projects: [#] (max 3)\n- Single data model? (no DTOs)',
      ['Simplicity > Projects', 'Simplicity > Single data model? (no DTOs)'],
    ],
    ['checkboxes', '- [ ] **Small**: is it?\n- [ ] Texts are plain', ['Small', 'Texts are plain']],
    [
      'checkboxes',
      '**Small steps** (NON-NEGOTIABLE):\n- [ ] One purpose\n- [ ] One day',
      ['Small steps > One purpose', 'Small steps > One day'],
    ],
    [
      'checkboxes',
      '### Core\n\n- [ ] **Small**\n\n### Violations to justify\n\n| Rule | Why |\n|---|---|\n| [x] | [y] |',
      ['Core > Small'],
    ],
    [
      'table',
      '| Principle | Status |\n|---|---|\n| I. Small | [PASS/FAIL] |\n| **Plain** | [PASS/FAIL] |',
      ['I. Small', 'Plain'],
    ],
    [
      'nested-bullets',
      '- Workflow:\n\n  - Issue is linked.\n  - Spec exists.\n\nFor each point broken on purpose, state a justification:\n\n- Violation:\n- Mitigation:',
      ['Workflow > Issue is linked.', 'Workflow > Spec exists.'],
    ],
    [
      'headings',
      '### Small\n\n- [REQUIREMENTS]\n\n### Plain\n\n- [REQUIREMENTS]\n- Texts must be plain',
      ['Small', 'Plain'],
    ],
    ['status-lines', '**Small**: PASS / FAIL\n**Plain**: PASS / FAIL', ['Small', 'Plain']],
    ['status-lines', '**Small**:\n- Status: PASS / FAIL\n- Justification: [Reason]', ['Small']],
    [
      'status-lines',
      '**Gate 1**: Small steps\n- Status: PASS / FAIL\n- Justification: [Reason]',
      ['Small steps'],
    ],
  ])('%s: %j', (form, body, expected) => {
    expect(names(body)).toEqual(expected);
    expect(gate(body)?.form).toBe(form);
  });
});

describe('a check that only keeps a place has no items, but a form', () => {
  test.each([
    ['prose', '[Gates determined based on constitution file]'],
    ['table', '| Principle | Status (PASS/FAIL/WAIVED) |\n|---|---|\n| [Principle 1] | [Status] |'],
    ['bullets', '- **[Principle]**: [How]'],
    ['status-lines', '**Gate 1**: [Gate name]\n- Status: PASS / FAIL\n- Justification: [Reason]'],
    ['status-lines', '**Gate 1**: [Gate name]\n- Status: PASS / FAIL'],
  ])('%s', (form, body) => {
    expect(gate(body)).toMatchObject({ items: [], form });
  });

  test('new items go where the place is kept, whatever else is checked', () => {
    const read = gate(
      '### Points\n\n- [ ] One\n- [ ] Two\n\n### Principles\n\n**Gate 1**: [Gate name]\n- Status: PASS / FAIL',
    );
    expect(read?.form).toBe('status-lines');
    expect(read?.items.map(({ name }) => name)).toEqual(['One', 'Two']);
  });
});

test('references and remarks beside the items are no items', () => {
  expect(
    names(
      '**Reference**: [.specify/memory/constitution.md]([CONSTITUTION])\n\n- [ ] **Small**\n\n**Violations:** [List them]',
    ),
  ).toEqual(['Small']);
});

test.each([
  ['spec-kit', 'prose', 0],
  ['gated-decisions', 'table', 0],
  ['phased-delivery', 'status-lines', 12],
  ['principle-checklist', 'checkboxes', 0],
  ['governed-feature', 'nested-bullets', 0],
  ['epic-feature', 'bullets', 0],
])('%s has a check of %s', (id, form, count) => {
  const read = builtInTemplate(id)?.gate;
  expect(read?.form).toBe(form);
  expect(read?.items).toHaveLength(count);
});

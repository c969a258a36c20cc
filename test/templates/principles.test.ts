// Each template writes the constitution's principles in its own form.
import { expect, it } from 'vitest';
import { renderPlan } from '../../server/src/core/template/built-in';

const PRINCIPLES = [{ number: 'I', name: 'Library | First' }, { name: 'Simplicity' }];

/** The plan's text from one line up to another, without either. */
function between(plan: string, from: string, to: string): string {
  const start = plan.indexOf(from);
  const end = plan.indexOf(to, start + from.length);
  expect(start, from).toBeGreaterThanOrEqual(0);
  expect(end, to).toBeGreaterThanOrEqual(0);
  return plan.slice(start + from.length, end).trim();
}

it('spec-kit: one bullet per principle in place of the prompt', () => {
  const plan = renderPlan('spec-kit', { principles: PRINCIPLES });
  expect(
    between(plan, '*GATE: Must pass before Phase 0 research. Re-check after Phase 1 design.*', '\n## '),
  ).toBe(
    [
      '- **I. Library | First**: [PASS / VIOLATION – evidence or justification]',
      '- **Simplicity**: [PASS / VIOLATION – evidence or justification]',
    ].join('\n'),
  );
});

it('governed-feature: one group per principle after the fixed groups', () => {
  const principles = [...PRINCIPLES, { number: 'III', name: 'Test Integrity' }];
  const plan = renderPlan('governed-feature', { principles });
  expect(between(plan, 'violate constitutional rules.', 'For each point broken')).toBe(
    [
      '- I. Library | First:',
      '',
      '  - How this plan complies:',
      '',
      '- Simplicity:',
      '',
      '  - How this plan complies:',
    ].join('\n'),
  );
  expect(plan).toContain('- III. Test Integrity:\n\n  - Tests are designed from spec');
});

it('epic-feature: one verdict per principle, and the prompt is answered by them', () => {
  const principles = [...PRINCIPLES, { number: '3', name: 'Maintainability' }];
  const plan = renderPlan('epic-feature', { principles });
  const check = between(plan, 'Phase 1 design.*', 'A gate that fails');
  expect(check.split('\n').map((line) => line.trimEnd())).toEqual([
    '- **Safety / Security**: [OK / NEEDS REVIEW – reason]',
    '- **3. Maintainability**: [OK / NEEDS REVIEW – reason]',
    '- **Complexity / Scope Creep**: [OK / NEEDS REVIEW – reason]',
    '- **Testing / Observability**: [OK / NEEDS REVIEW – reason]',
    '- **I. Library | First**: [OK / NEEDS REVIEW – reason]',
    '- **Simplicity**: [OK / NEEDS REVIEW – reason]',
  ]);
});

it('phased-delivery: one gate per principle', () => {
  const plan = renderPlan('phased-delivery', { principles: PRINCIPLES });
  expect(between(plan, '[Evaluate critical decision points]', '\n---')).toBe(
    [
      '**Gate 1**: I. Library | First',
      '- Status: PASS / FAIL / CONDITIONAL',
      '- Justification: [Reason]',
      '',
      '**Gate 2**: Simplicity',
      '- Status: PASS / FAIL / CONDITIONAL',
      '- Justification: [Reason]',
    ].join('\n'),
  );
  expect(plan).toContain('- [ ] Follows project naming conventions');
});

it('gated-decisions: one row per principle in both tables, with its bars escaped', () => {
  const plan = renderPlan('gated-decisions', { principles: PRINCIPLES });
  const rows = [
    '| I. Library \\| First | [Status] | [Link to section/evidence] | [Role] |',
    '| Simplicity | [Status] | [Link to section/evidence] | [Role] |',
  ].join('\n');
  const header =
    '| Gate | Status (PASS/FAIL/WAIVED) | Evidence | Owner |\n|------|--------------------------|----------|-------|';
  expect(between(plan, `Pre-Phase 0 Gate\n\n${header}`, '### Post')).toBe(rows);
  expect(between(plan, `Post-Phase 1 Gate\n\n${header}`, '>')).toBe(rows);
});

it('principle-checklist: one question per principle after the fixed ones', () => {
  const principles = [...PRINCIPLES, { number: 'II', name: 'Security by default' }];
  const plan = renderPlan('principle-checklist', { principles });
  expect(plan).toContain('- [ ] **II. Security by default:** Are credentials encrypted? Is RBAC enforced?\n');
  expect(between(plan, 'Actions/Models/Database boundaries?', '**Violations:**')).toBe(
    [
      '- [ ] **I. Library | First:** [How does this plan comply?]',
      '- [ ] **Simplicity:** [How does this plan comply?]',
    ].join('\n'),
  );
});

it('a number is written once, and a nameless principle not at all', () => {
  const principles = [
    { number: 'IV.', name: 'Integration\nTesting' },
    { number: 'V', name: ' ' },
  ];
  const plan = renderPlan('spec-kit', { principles });
  expect(plan).toContain('- **IV. Integration Testing**: [');
  expect(plan).not.toContain('**V.');
});

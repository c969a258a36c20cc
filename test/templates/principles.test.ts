// Each template writes the constitution's principles in its own form.
import { expect, it } from 'vitest';
import { renderPlan } from '../../server/src/core/template/built-in';

// Past the door: principles are put into built-in plans without a project around them.

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

it('governed-feature: one group per principle', () => {
  const plan = renderPlan('governed-feature', { principles: PRINCIPLES });
  expect(between(plan, 'principle by principle:', 'For each point broken')).toBe(
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
});

it('epic-feature: one verdict per principle, and the prompt is answered by them', () => {
  const plan = renderPlan('epic-feature', { principles: PRINCIPLES });
  expect(between(plan, 'Phase 1 design.*', 'A gate that fails')).toBe(
    [
      '- **I. Library | First**: [OK / NEEDS REVIEW – reason]',
      '- **Simplicity**: [OK / NEEDS REVIEW – reason]',
    ].join('\n'),
  );
});

it.each([
  ['governed-feature', 'principle by principle:', 'For each point', '- [Principle]:'],
  [
    'epic-feature',
    'Example structure:',
    'A gate that fails',
    '- **[Principle]**: [OK / NEEDS REVIEW – reason]',
  ],
  [
    'principle-checklist',
    'before you start:',
    '**Violations:**',
    '- [ ] **[Principle]:** [How does this plan comply?]',
  ],
])('%s: open rows without a constitution', (id, from, to, row) => {
  const check = between(renderPlan(id), from, to);
  expect(check.split('\n').filter((line) => line === row)).toHaveLength(2);
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

it('principle-checklist: one question per principle', () => {
  const plan = renderPlan('principle-checklist', { principles: PRINCIPLES });
  expect(between(plan, 'before you start:', '**Violations:**')).toBe(
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

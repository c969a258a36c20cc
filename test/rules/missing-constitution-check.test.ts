import { describe, it } from 'vitest';
import { check, checkFix } from '../support/check';

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
});

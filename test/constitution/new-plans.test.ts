// A plan that was just made has a complete check, and losing any of its principles is noticed, in every dialect.
import { describe, expect, it } from 'vitest';
import { builtInTemplates } from '../../server/src/core';
import { readConstitution } from '../../server/src/core/constitution/read-constitution';
import { renderPlan } from '../../server/src/core/template/built-in';
import { findingsOf } from '../support/check';

// Past the door: principles are put into built-in plans without a project around them.

const constitution = `# Constitution

## Core Principles

### I. Library First

Every feature MUST be a library.

### II. Accessibility

Every page MUST work with a keyboard.

### III. Reproducible Builds

Every build MUST give the same bytes.

### IV. 可観測性

Every call MUST be logged.
`;
const { principles } = readConstitution(constitution, 'file:///constitution.md');
const rules = ['missing-constitution-check', 'missing-principle', 'missing-check-item'];

describe.each(builtInTemplates.map(({ id }) => id))('%s', (id) => {
  const plan = renderPlan(id, { feature: 'Export', principles });

  it('has all of the constitution and of its own items', async () => {
    const { findings } = await findingsOf(plan, { constitution, template: id, rules });
    expect(findings.map(({ message }) => message)).toEqual([]);
  });

  it('misses each principle that is taken out', async () => {
    for (const { number, name } of principles) {
      const without = plan
        .replaceAll(`${number}. ${name}`, 'Something else')
        .replaceAll(name, 'Something else');
      const { findings } = await findingsOf(without, {
        constitution,
        template: id,
        rules: 'missing-principle',
      });
      expect(findings.map(({ subject }) => subject)).toEqual([name]);
    }
  });
});

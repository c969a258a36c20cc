import { describe, expect, it } from 'vitest';
import { check, checkFix, findingsOf } from '../support/check';

const constitution = `# Constitution

## Core Principles

### I. Library First

Every feature MUST be a library.

### II. Observability

Every call MUST be logged.

### III. Privacy by Default

No data MUST be kept without need.
`;
const surroundings = { kind: 'template', constitution, rules: 'template-drift' } as const;
const template = (body: string) => `# Implementation Plan: [FEATURE]

## Constitution Check

*GATE: Must pass before Phase 0 research.*

${body}

## Project Structure

[Describe the structure]
`;
const marked = (body: string) =>
  template(body).replace(
    'Constitution Check\n',
    'Constitution Check\n   ^^^^^^^^^^^^^^^^^^ template-drift: The constitution check of this template leaves out the principle "II. Observability"; add it, so that new plans are checked against it.\n',
  );
const add = `Add "II. Observability" to the template's constitution check`;

describe('template-drift', () => {
  it.each([
    '- [ ] **I. Library First**: a library?\n- [ ] **III. Privacy by Default**: no data?',
    '| Principle | Status |\n|---|---|\n| I. Library First | [PASS/FAIL] |\n| III. Privacy by Default | [PASS/FAIL] |',
    '### I. Library First\n\n[How]\n\n### III. Privacy by Default\n\n[How]',
  ])('finds what a list leaves out: %j', (body) => check(marked(body), surroundings));

  it.each([
    '[Gates determined based on constitution file]',
    '| Principle | Status |\n|---|---|\n| [Principle 1] | [PASS/FAIL] |\n| [Principle 2] | [PASS/FAIL] |',
    '- [ ] **I. Library First**\n- [ ] **II. Observability**\n- [ ] **III. Privacy by Default**',
    // A general question that happens to be a principle's name as well.
    '**Observability**:\n- Structured logging included?\n\n**Simplicity**:\n- Projects: [#]',
  ])('is silent about %j', (body) => check(template(body), surroundings));

  it('is silent without a constitution, and with one that is still its template', async () => {
    const body = '- [ ] **I. Library First**\n- [ ] **III. Privacy by Default**';
    await check(template(body), { kind: 'template', rules: 'template-drift' });
    await check(template(body), {
      ...surroundings,
      constitution: '# [PROJECT_NAME]\n\n## Core Principles\n\n### [PRINCIPLE_1_NAME]\n\nText.\n',
    });
  });

  it('points at the principle in the constitution', async () => {
    const { findings } = await findingsOf(
      template('- [ ] **I. Library First**\n- [ ] **III. Privacy by Default**'),
      surroundings,
    );
    const { span, uri } = findings[0]!.related![0]!;
    expect(uri).toBe('file:///project/.specify/memory/constitution.md');
    expect(constitution.slice(span.start, span.end)).toBe('II. Observability');
  });

  it("adds a box in the template's form, in the constitution's order", () =>
    checkFix(
      template('- [ ] **I. Library First**: [How]\n- [ ] **III. Privacy by Default**: [How]'),
      add,
      template(
        '- [ ] **I. Library First**: [How]\n- [ ] **II. Observability**: [How]\n- [ ] **III. Privacy by Default**: [How]',
      ),
      surroundings,
    ));

  it('adds a row with the slots of the row above it', () =>
    checkFix(
      template(
        '| Principle | Status | Notes |\n|---|---|---|\n| I. Library First | [PASS/FAIL] | [notes] |\n| III. Privacy by Default | [PASS/FAIL] | |',
      ),
      add,
      template(
        '| Principle | Status | Notes |\n|---|---|---|\n| I. Library First | [PASS/FAIL] | [notes] |\n| II. Observability | [PASS/FAIL] | [notes] |\n| III. Privacy by Default | [PASS/FAIL] | |',
      ),
      surroundings,
    ));
});

it('does not look for unused comments in a template, for they are for its plans', () =>
  check('# Plan: [FEATURE]\n\n<!-- planwright-disable-next-line open-clarification -->\nText.\n', {
    kind: 'template',
  }));

import { describe, expect, test } from 'vitest';
import { findingsOf } from '../support/check';
import { hoverAt } from './at-cursor';

const template = `# Implementation Plan: [FEATURE]

**Date**: [DATE]

## Summary

[What changes, and for whom]

## Risks

<!-- ACTION REQUIRED: Name each risk,
     and who watches it. -->

| Risk | Impact |
|------|--------|
| [Risk] | [High/Med/Low] |

## Migration

*Only if stored data changes.*

[e.g., backfill, dual write or NEEDS CLARIFICATION]

## Constitution Check

[Gates determined based on constitution file]
`;

const constitution = `# Constitution

## Core Principles

### I. Small Steps

Every change MUST be small enough to review in one sitting.

### II. Plain Words (NON-NEGOTIABLE)

Texts MUST be plain.
`;

describe('a heading', () => {
  test('tells what the template says about the section, and where the template is', async () => {
    const markdown = await hoverAt('# Implementation Plan: Export\n\n## Ri‸sks\n\nNone.\n', { template });
    expect(markdown).toContain('**Risks**');
    expect(markdown).toContain('Name each risk,\nand who watches it.');
    expect(markdown).toMatch(
      /\[[^\]]+\]\(<file:\/\/\/project\/\.specify\/templates\/plan-template\.md#L9>\)/,
    );
  });

  test('tells that a section may be left out', async () => {
    const markdown = await hoverAt('# Implementation Plan: Export\n\n## Migration‸\n\nNone.\n', { template });
    expect(markdown).toMatch(/may be left out/);
    expect(markdown).toContain('Only if stored data changes.');
  });

  test('tells what a built-in template explains', async () => {
    const markdown = await hoverAt('# Implementation Plan: Export\n\n## Technical‸ Context\n', {
      template: 'spec-kit',
    });
    expect(markdown).toContain('The facts that bound the design');
    expect(markdown).toContain('*Template: Spec Kit, built in*');
  });

  test('borrows the explanation of the stock template for a section that the team left bare', async () => {
    const bare =
      '# Plan: [FEATURE]\n\n## Summary\n\n## Technical Context\n\n## Constitution Check\n\n## Project Structure\n';
    const markdown = await hoverAt('# Plan: Export\n\n## Project‸ Structure\n', { template: bare });
    expect(markdown).toContain('Where everything goes');
    expect(markdown).toContain('plan-template.md#L9');
  });

  test('says nothing about a section of the author’s own', async () => {
    expect(
      await hoverAt('# Implementation Plan: Export\n\n## Summary\n\nx\n\n## Fare‸well\n', { template }),
    ).toBeUndefined();
  });
});

describe('an unfinished place', () => {
  test('tells what a placeholder asks for, and what is known for it', async () => {
    const plan = '# Implementation Plan: Export\n\n**Date**: [DA‸TE]\n';
    const markdown = await hoverAt(plan, { template, facts: { date: '2026-03-04' } });
    expect(markdown).toContain('**Date**: still a placeholder');
    expect(markdown).toContain('Known: `2026-03-04`');
  });

  test('lists the words of a choice', async () => {
    const plan =
      '# Implementation Plan: Export\n\n## Risks\n\n| Risk | Impact |\n|---|---|\n| Late | [High/M‸ed/Low] |\n';
    expect(await hoverAt(plan, { template })).toContain('`High` · `Med` · `Low`');
  });

  test('lists the examples that the template gives', async () => {
    const plan =
      '# Implementation Plan: Export\n\n## Migration\n\n[e.g., back‸fill, dual write or NEEDS CLARIFICATION]\n';
    expect(await hoverAt(plan, { template })).toMatch(/For example: `backfill` · `dual write`/);
  });

  test('covers the whole place', async () => {
    const plan = '# Implementation Plan: Export\n\n## Summary\n\n[What changes, and for whom]‸\n';
    expect(await hoverAt(plan, { template })).toMatch(/^What changes, and for whom/);
  });

  test('says once what a field wants, and of the help for the section only what is about the field', async () => {
    const team = `# Plan: [FEATURE]\n\n## Context\n\n<!-- New Dependencies need a version. -->\n<!-- Storage is the database of the shop. -->\n\n**New Dependencies**: [names with versions, or none]\n\n**Storage**: [where]\n`;
    const plan = team.replace('[names with', '[na‸mes with').replace(/<!--.*-->\n/g, '');
    const markdown = await hoverAt(plan, { template: team });
    expect(markdown!.match(/names with versions/g)).toHaveLength(1);
    expect(markdown).toContain('New Dependencies need a version.');
    expect(markdown).not.toMatch(/still|database/i);
  });

  test('says why it is an error, where it is one', async () => {
    const plan = '# Plan: Export\n\n## Summary\n\n[What changes, and for wh‸om]\n';
    expect(await hoverAt(plan, { template })).not.toContain('settled');
    expect(await hoverAt(plan, { template, neighbours: ['tasks.md'] })).toContain(
      'An error in a settled plan: tasks.md stands beside it.',
    );
    const approved = plan.replace('\n\n', '\n\n**Status**: Approved\n\n');
    expect(await hoverAt(approved, { template })).toContain('its Status says that it is approved');
    const deferred = plan.replace('[What changes, and for wh‸om]', 'Storage: TB‸D');
    expect(await hoverAt(deferred, { template, neighbours: ['tasks.md'] })).not.toContain('An error');
  });

  test('has no related place in the template that says the same', async () => {
    const text = '# Plan: Export\n\n## Summary\n\n[What changes, and for whom]\n';
    const { findings } = await findingsOf(text, { template, rules: 'unfilled-placeholder' });
    expect(findings.map(({ related }) => related?.length ?? 0)).toEqual([0]);
  });
});

describe('the constitution check', () => {
  const surroundings = { template, constitution };

  test('shows a principle in the constitution’s own words, with a link to it', async () => {
    const markdown = await hoverAt(
      '# Implementation Plan: Export\n\n## Constitution Check\n\n- **Small St‸eps**: PASS, two pull requests\n',
      surroundings,
    );
    expect(markdown).toContain('Every change MUST be small enough to review in one sitting.');
    expect(markdown).toMatch(
      /\[constitution\]\(<file:\/\/\/project\/\.specify\/memory\/constitution\.md#L5>\)/,
    );
  });

  test('knows a principle by its number, also in a second check', async () => {
    const plan = `# Implementation Plan: Export

## Constitution Check

| Principle | Status |
|---|---|
| I. Small Steps | PASS |
| II. Plain Words | PASS |

## Post-Design Constitution Check

| Principle | Status |
|---|---|
| I. Small Steps | PASS |
| I‸I | PASS |
`;
    expect(await hoverAt(plan, surroundings)).toContain('Texts MUST be plain.');
  });

  test('says nothing on an item of the team’s own', async () => {
    const plan =
      '# Implementation Plan: Export\n\n## Constitution Check\n\n- **Budget app‸roved**: yes, by finance\n';
    expect(await hoverAt(plan, surroundings)).toBeUndefined();
  });
});

test.each([
  ['an empty plan', '‸'],
  ['a plan that no template fits', '# Shopping\n\n- mi‸lk\n'],
  ['running text', '# Implementation Plan: Export\n\n## Summary\n\nOrders can be ex‸ported.\n'],
])('says nothing in %s', async (_name, source) => {
  expect(await hoverAt(source)).toBeUndefined();
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parsePlan, readSettings, recheckPlan } from '../../server/src/core';
import type { CheckedPlan } from '../../server/src/core/analysis/checked-plan';
import { gateOf } from '../../server/src/core/analysis/gate-query';
import { findGate } from '../../server/src/core/constitution-check/find-gate';
import type { Gate } from '../../server/src/core/constitution-check/gate';
import { matchPrinciples } from '../../server/src/core/constitution-check/match-principles';
import { type RandomEdit, versionsAfter } from '../support/adversarial-documents';
import { findingsOf } from '../support/check';
import { random } from '../support/runs';

// Past the door: a part of the check that is wrong need not show in findings, so the check itself is compared.

const constitution =
  '# Constitution\n\n## Principles\n\n### I. Small steps\n\nWe MUST.\n\n### II. Plain words\n\nWe MUST.\n';

const start = `# Implementation Plan: Export

## Summary

Text.

## Constitution Check

- [x] **I. Small steps**: yes
- [ ] **II. Plain words**
  - Status: FAIL

### II. Plain words

**Status**: PENDING

## Structure

**Constitution Check**: the plan keeps to small steps, and to plain words wherever it can.

## Constitution Check (after design)

| Principle | Status | Notes |
|-----------|--------|-------|
| I. Small steps | PASS | |
`;

const pieces = [
  'x',
  '',
  '\n# Title\n',
  '\n## Constitution Check\n',
  '\n### I. Small steps\n\n**Status**: PASS\n',
  '\n- [x] **Plain words**: yes\n',
  '\n**Constitution Check**: it keeps to all principles, each of them, and to the rest as well.\n',
  '| II. Plain words | FAIL | why |\n',
  '\n```\n',
  '\n## Summary\n',
  '**Status**: FAIL\n',
];

const edits: fc.Arbitrary<RandomEdit[][]> = fc.array(
  fc.array(
    fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      removed: fc.nat(40),
      added: fc.constantFrom(...pieces),
    }),
    { maxLength: 2 },
  ),
  { minLength: 1, maxLength: 10 },
);

/** The check as data, with indexes in the place of objects. */
const shown = (gate: Gate | undefined) =>
  gate && {
    form: gate.form,
    parts: gate.parts.map(({ section, span, titleSpan }) => ({
      index: section.index,
      tree: [...section.tree()].map(({ body, index, start: from }) => ({ index, from, text: body.text })),
      span,
      titleSpan,
    })),
    items: gate.items.map(({ group, section, table, ...item }) => ({
      ...item,
      section: section.index,
      group: group && gate.items.indexOf(group),
      table: table && { ...table, section: table.section.index },
    })),
  };

test('a verdict is read again where another one of the same length replaces it', async () => {
  const { settings } = readSettings({});
  const { context } = await findingsOf(start, { constitution });
  const plan = parsePlan(start);
  const checked = recheckPlan({ plan, context, settings }, undefined);
  const edited = parsePlan(start.replace('FAIL', 'PASS'), plan);
  const { database } = recheckPlan({ plan: edited, context, settings }, checked);
  const gate = database.get(gateOf, context.uri);
  expect(shown(gate)).toEqual(shown(findGate(edited, context.template)));
});

test('the check kept over edits is that of a fresh look', { timeout: 600_000 }, async () => {
  const { settings } = readSettings({});
  const { context } = await findingsOf(start, { constitution });
  const principles = context.constitution;
  if (!principles) throw new Error('The constitution is not read');
  fc.assert(
    fc.property(edits, (sequence) => {
      let plan = parsePlan(start);
      let checked: CheckedPlan = recheckPlan({ plan, context, settings }, undefined);
      for (const text of versionsAfter(start, sequence)) {
        plan = parsePlan(text, plan);
        checked = recheckPlan({ plan, context, settings }, checked);
        const kept = checked.database.get(gateOf, context.uri);
        const fresh = findGate(parsePlan(text), context.template);
        expect(shown(kept)).toEqual(shown(fresh));
        const matches = [kept, fresh].map((gate) =>
          matchPrinciples(principles, gate).map(({ addressed, item, ownItems }) => ({
            addressed,
            item: item && gate?.items.indexOf(item),
            ownItems: ownItems.map((own) => gate?.items.indexOf(own)),
          })),
        );
        expect(matches[0]).toEqual(matches[1]);
      }
    }),
    random(12),
  );
});

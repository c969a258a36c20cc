import { titleOfGate } from '../constitution-check/find-gate';
import { judgeCheck } from '../constitution-check/judge-check';
import { newerThanPlan } from '../constitution-check/newer-than-plan';
import { insertPrinciples } from '../constitution-check/place-principle';
import { isEmptyPlan } from '../document/is-empty-plan';
import { titlePlaceOf } from '../document/section-place';
import { isAskedForCheck } from '../plan/is-asked-for-check';
import { relatedTo } from './missing-principle';
import { defineRule } from './rule';

export const unmatchedPrinciples = defineRule({
  id: 'unmatched-principles',
  summary: 'The constitution check could not be held against the principles: nothing in it names one.',
  rationale: `A check may answer the principles in words of its own, by questions, or in another language than the constitution's. Then
nobody can tell from outside whether a principle was passed over, and Planwright accuses of nothing. One finding on the
check's heading says that none was recognised and names the principles. Name each principle, or give its number, and what is
missing is told exactly.

It is silent for a check that answers every gate of the team's own template, and for one in another language that has as many
items as the constitution has principles.`,
  severity: 'information',
  messages: {
    unmatched:
      'No item of this check names a principle of the constitution; name or number each that it answers: {principles}.',
    newer:
      'No item of this check names a principle; all of them are newer than this plan (since {since}): {principles}.',
    newerConstitution:
      'The constitution is newer than this plan (since {since}), which answers to none of its principles: {principles}.',
    absent:
      'This plan answers to none of the principles of the constitution; its check has to go through {principles}.',
  },
  examples: [
    {
      title: 'A check in words of its own',
      constitution: `# Constitution

## Core Principles

### I. Library-First

Every feature MUST be a library.

### II. Accessibility

Every page MUST work with a keyboard.

### III. Observability

Every failure MUST be logged.
`,
      text: `# Implementation Plan: Export

## Constitution Check
   ^^^^^^^^^^^^^^^^^^ unmatched-principles

- [x] **Budget**: two weeks
- [x] **Staffing**: one engineer
`,
    },
  ],
  checkPlan(input, report) {
    const { context, gate } = input;
    const { constitution, template } = context;
    if (!constitution || constitution.unfilled || constitution.principles.length === 0) return;
    if (!gate && ((template && !template.gate) || !isAskedForCheck(context))) return;
    const judged = gate && judgeCheck(input, constitution, gate);
    if (judged && judged.form !== 'own-items' && judged.form !== 'no-items') return;
    // The rule `empty-plan` reports a plan without content.
    if (input.take(isEmptyPlan)) return;
    const missing = judged?.missing ?? constitution.principles;
    if (missing.length === 0) return;
    const newer = newerThanPlan(input.take, constitution, missing);
    const since = newer.size === missing.length ? [...new Set(newer.values())].join('; ') : undefined;
    report({
      ...(gate ? titleOfGate(gate) : titlePlaceOf(input.plan)),
      message: since ? (gate ? 'newer' : 'newerConstitution') : gate ? 'unmatched' : 'absent',
      data: {
        since: since ?? '',
        principles: missing.map(({ title }) => title).join(', '),
      },
      // The rule `missing-constitution-check` reports a check that is missing or names no principle.
      ...(judged?.form !== 'own-items' && { severity: 'hint' as const }),
      subjects: missing.map(({ name, title }) => name || title),
      related: missing.map((principle) => relatedTo(constitution, principle, newer.get(principle))),
    });
  },
  fixes(_report, { context, gate, plan, scan }) {
    const { constitution, template } = context;
    if (!gate || !constitution) return [];
    const { matches, missing } = judgeCheck({ context, scan }, constitution, gate);
    return [
      {
        title: `Add all ${missing.length} missing principles to the constitution check`,
        edits: insertPrinciples(plan, gate, { matches, wanted: missing, template }),
        safe: false,
      },
    ];
  },
});

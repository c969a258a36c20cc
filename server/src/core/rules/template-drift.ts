import { findGate, titleOfGate } from '../constitution-check/find-gate';
import { matchPrinciples, type PrincipleMatch } from '../constitution-check/match-principles';
import { insertPrinciples } from '../constitution-check/place-principle';
import { ownGatesOf } from '../constitution-check/template-gates';
import { hasPlaceholder } from '../template/placeholder-form';
import { relatedTo } from './missing-principle';
import { defineRuleWith } from './rule';

/** The detail of a report is the principle's offset in the constitution. */
export const templateDrift = defineRuleWith<number | undefined>()({
  id: 'template-drift',
  summary: "The team's own plan template lists the constitution's principles and leaves one out.",
  rationale: `A team that writes its principles into the constitution check of its plan template has to keep both in step: what
the template leaves out, every new plan leaves out. The quick fix adds the principle in the template's own form, at its place
in the constitution's order. A template that only says to look into the constitution lists none, and there is nothing to add.

A template may ask gates in words of its own. A plan that answers them has done what was asked, so that a principle that no gate seems to
cover is said once, here, and not in each plan. It is information, or a hint where no gate could be matched with any principle.`,
  severity: 'warning',
  messages: {
    missing:
      'The constitution check of this template leaves out the principle "{principle}"; add it, so that new plans are checked against it.',
    uncovered:
      'No gate of this template names {principles}; name each principle in the gate that covers it, or add a gate.',
  },
  examples: [
    {
      title: 'A principle that was added later',
      kind: 'template',
      constitution: `# Constitution

## Core Principles

### I. Library-First

Every feature MUST be a library.

### II. Test-First

Tests MUST come first.

### III. Accessibility

Every page MUST work with a keyboard.
`,
      text: `# Implementation Plan: [FEATURE]

## Constitution Check
   ^^^^^^^^^^^^^^^^^^ template-drift

| Principle | Status | Notes |
|-----------|--------|-------|
| I. Library-First | [PASS/FAIL] | [notes] |
| II. Test-First | [PASS/FAIL] | [notes] |
`,
    },
    {
      title: 'Gates in words of their own',
      kind: 'template',
      constitution: `# Constitution

## Core Principles

### I. Library-First

Every feature MUST be a library.

### II. Test-First

Tests MUST come first.

### III. Accessibility

Every page MUST work with a keyboard.
`,
      text: `# Implementation Plan: [FEATURE]

## Constitution Check
   ^^^^^^^^^^^^^^^^^^ template-drift: No gate of this template names II. Test-First, III. Accessibility; name each principle in the gate that covers it, or add a gate.

- [ ] The feature is a library of its own (Library-First).
- [ ] The rollback is planned.
- [ ] The budget is known.
`,
    },
  ],
  checkTemplate({ constitution, template }, report) {
    const { document } = template;
    const gate = findGate(document, template);
    if (!gate || !constitution || constitution.unfilled) return;
    const matches = matchPrinciples(constitution, gate);
    const missing = matches.filter(({ addressed }) => addressed === 'no').map(({ principle }) => principle);
    if (!listsByName(matches)) {
      if (ownGatesOf(template).length === 0 || missing.length === 0) return;
      report({
        ...titleOfGate(gate),
        message: 'uncovered',
        data: { principles: missing.map(({ title }) => title).join(', ') },
        subjects: missing.map(({ name, title }) => name || title),
        severity: missing.length === matches.length ? 'hint' : 'information',
        related: missing.map((principle) => relatedTo(constitution, principle)),
      });
      return;
    }
    for (const principle of missing)
      report({
        ...titleOfGate(gate),
        message: 'missing',
        data: { principle: principle.title },
        subject: principle.name || principle.title,
        related: [relatedTo(constitution, principle)],
        detail: principle.span.start,
      });
  },
  fixes({ detail: start }, { context: { constitution }, ownTemplate, plan }) {
    const gate = findGate(plan, ownTemplate);
    const matches = constitution && gate ? matchPrinciples(constitution, gate) : [];
    const principle = matches.find(({ principle: { span } }) => span.start === start)?.principle;
    if (!gate || !principle) return [];
    return [
      {
        title: `Add "${principle.title}" to the template's constitution check`,
        edits: insertPrinciples(plan, gate, {
          matches,
          wanted: [principle],
          template: ownTemplate,
          answers: 'slots',
        }),
        safe: false,
        preferred: true,
      },
    ];
  },
});

/** The minimum share of listed principles; general questions mention some principles of every constitution. */
const mostlyListed = 0.6;

/** Tells whether a check lists the principles by name or number, apart from placeholders such as `[Principle 1]`. */
function listsByName(matches: readonly PrincipleMatch[]): boolean {
  const listed = matches.filter(({ ownItems }) => ownItems.some(({ label }) => !hasPlaceholder(label)));
  return listed.length > 1 && listed.length >= matches.length * mostlyListed;
}

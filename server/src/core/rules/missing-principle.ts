import type { Constitution, Principle } from '../constitution/constitution';
import { titleOfGate, titleOfPart } from '../constitution-check/find-gate';
import type { Gate } from '../constitution-check/gate';
import { insertBeside } from '../constitution-check/insert-gate-item';
import { type CheckJudgement, judgeCheck } from '../constitution-check/judge-check';
import { missingNumbers } from '../constitution-check/missing-numbers';
import { newerThanPlan } from '../constitution-check/newer-than-plan';
import { openFormOf } from '../constitution-check/open-form';
import { insertPrinciples } from '../constitution-check/place-principle';
import type { Fix, Related } from '../document/finding';
import type { PlanDocument, Take } from '../document/plan-document';
import { ownPrompts } from '../placeholder/own-prompts';
import { defineDerived } from '../query';
import type { Template } from '../template/template';
import { entryAt } from '../text/entry-at';
import { defineRuleWith, type PlacedReportOf, type RuleInput } from './rule';

const messages = {
  missing:
    'The constitution check says nothing about the principle "{principle}"; add how this plan meets it, or why it does not apply.',
  newer:
    'The constitution check lacks "{principle}", which is newer than this plan (since {since}); add how this plan meets it, or why it does not apply.',
  some: 'The check names {named} of {all} principles; name or number each other that it answers: {principles}.',
  section:
    'The constitution check says nothing about the section "{principle}", which binds as well; add how this plan meets it, or why it does not apply.',
  number:
    'The constitution check skips the principle {number}; add how this plan meets it, or why it does not apply.',
} as const;

/** The detail of a report about one principle is the principle's offset in the constitution. */
type PrincipleReport = PlacedReportOf<typeof messages, number | undefined>;

export const missingPrinciple = defineRuleWith<number | undefined>()({
  id: 'missing-principle',
  summary: "The constitution check leaves out one of the constitution's principles.",
  rationale: `A constitution check says of every principle how the plan meets it, or why it does not apply. A principle that
is not mentioned was perhaps not thought of; most often it is one that was added to the constitution later. Add it to the
check with the quick fix, in the form the check has, and answer it; "not applicable" is an answer too.

A principle counts as mentioned by its name, a clear short form, its number, alone or in a range such as "I-V", or in other
words. A number under another principle's name does not count, and "all principles satisfied" mentions none. A row or item that bears
the name of a chapter of the principles ("Frontend" for "Frontend Principles") mentions all of that chapter.

Where the constitution says since when it has a principle ("added in 1.3.0", a sync impact report, a list of versions) and the plan is
older by its date or by the version that it cites, the message says since when. In a finished plan the finding is a hint.

It is a warning only where the check evidently goes through the principles and leaves this one out. Where the check has items
that are no principle's, an item may be about the one that seems to be missing; where the team's own template lists the
principles and leaves this one out as well, \`template-drift\` reports the template. The finding is information then. A check that names only a few of the principles, or
fewer than half, gets one finding for all the others. \`unmatched-principles\` reports a check whose items are all in words of their
own. A check that answers every gate of the team's own template owes no principles beside them, unless it goes through the
principles itself.`,
  severity: 'warning',
  options: {
    bindingSections: {
      type: 'boolean',
      default: false,
      description:
        'Whether sections of the constitution beside its principles that say MUST, such as additional constraints or quality gates, have to be in the check as well.',
    },
  },
  messages,
  examples: [
    {
      title: 'The check lists all principles but one',
      constitution: `# Constitution

## Core Principles

### I. Library-First

Every feature MUST be a library.

### II. Accessibility

Every page MUST work with a keyboard.
`,
      text: `# Implementation Plan: Export

## Constitution Check
   ^^^^^^^^^^^^^^^^^^ missing-principle

| Principle | Status | Notes |
|-----------|--------|-------|
| I. Library-First | PASS | The exporter is a package of its own. |
`,
    },
    {
      title: 'A principle that joined after the plan',
      constitution: `# Constitution

## Core Principles

### I. Library-First

Every feature MUST be a library.

### II. Accessibility (added in 1.3.0, 2026-05-02)

Every page MUST work with a keyboard.
`,
      text: `# Implementation Plan: Export

**Date**: 2026-01-15

## Constitution Check
   ^^^^^^^^^^^^^^^^^^ missing-principle: The constitution check lacks "II. Accessibility", which is newer than this plan (since version 1.3.0, 2026-05-02); add how this plan meets it, or why it does not apply.

| Principle | Status | Notes |
|-----------|--------|-------|
| I. Library-First | PASS | The exporter is a package of its own. |
`,
    },
    {
      title: 'Numbers and ranges count',
      constitution: `# Constitution

## Core Principles

### I. Library-First

Every feature MUST be a library.

### II. Accessibility

Every page MUST work with a keyboard.
`,
      text: `# Implementation Plan: Export

## Constitution Check

Principles I-II hold: the exporter is a package without pages.
`,
    },
  ],
  checkPlan(input, report) {
    const { context, gate } = input;
    const { constitution } = context;
    if (!gate || constitution?.unfilled) return;
    if (constitution && constitution.principles.length > 0)
      reportPrinciples(input, constitution, gate, report);
    else reportNumbers(gate, report);
  },
  fixes(report, { context, gate, options, plan, scan }) {
    const { constitution, template } = context;
    if (!gate) return [];
    if (report.message === 'number') return numberFixes(plan, gate, report.data.number, template);
    if (!constitution) return [];
    const { matches, missing } = judgeCheck({ context, scan }, demandedBy(constitution, options), gate);
    const adding = (title: string, principles: readonly Principle[]): Fix => ({
      title: `Add ${title} to the constitution check`,
      edits: insertPrinciples(plan, gate, { matches, wanted: principles, template }),
      safe: false,
    });
    const addingAll = adding(`all ${missing.length} missing principles`, missing);
    if (report.message === 'some') return [addingAll];
    const principle = missing.find(({ span }) => span.start === report.detail);
    if (!principle) return [];
    const addingOne = { ...adding(`"${principle.title}"`, [principle]), preferred: true };
    return missing.length > 1 ? [addingOne, addingAll] : [addingOne];
  },
});

interface PrincipleOptions {
  readonly bindingSections: boolean;
}

/** Returns the constitution, with its binding sections as principles if the options demand them. */
function demandedBy(constitution: Constitution, { bindingSections }: PrincipleOptions): Constitution {
  return bindingSections && constitution.bindingSections.length > 0
    ? withSections(constitution)
    : constitution;
}

function reportPrinciples(
  input: RuleInput<PrincipleOptions>,
  own: Constitution,
  gate: Gate,
  report: (report: PrincipleReport) => void,
): void {
  const constitution = demandedBy(own, input.options);
  const judged = judgeCheck(input, constitution, gate);
  const { form, missing, skipped } = judged;
  if (form !== 'lists' && form !== 'names-some') return;
  const isMost = missing.length >= many && missing.length * 2 > constitution.principles.length;
  if (missing.length > 1 && (form === 'names-some' || isMost)) {
    for (const each of reportsTogether(input.take, constitution, gate, judged)) report(each);
    return;
  }
  if (missing.length === 0) return;
  const newer = newerThanPlan(input.take, constitution, missing);
  for (const principle of missing) {
    const since = newer.get(principle);
    report({
      ...titleOfGate(gate),
      message: own.bindingSections.includes(principle) ? 'section' : since ? 'newer' : 'missing',
      data: { principle: principle.title, since: since ?? '' },
      subject: principle.name || principle.title,
      related: [relatedTo(constitution, principle)],
      ...(!skipped.has(principle) && { severity: 'information' as const }),
      detail: principle.span.start,
    });
  }
}

/** The number of missing principles from which one finding may report all of them. */
const many = 5;

/**
 * Creates one report for all certain and one for all other missing principles. A check that names only some
 * principles may address the others in other words, or its author may consider only those applicable.
 */
function reportsTogether(
  take: Take,
  constitution: Constitution,
  gate: Gate,
  { missing, skipped }: CheckJudgement,
): PrincipleReport[] {
  const { principles } = constitution;
  const newer = newerThanPlan(take, constitution, missing);
  const certain = missing.filter((principle) => skipped.has(principle));
  const others = missing.filter((principle) => !skipped.has(principle));
  return [certain, others]
    .filter(({ length }) => length > 0)
    .map((group) => ({
      ...titleOfGate(gate),
      message: 'some',
      data: {
        named: String(principles.length - missing.length),
        all: String(principles.length),
        principles: group.map((principle) => titleWithDate(principle, newer.get(principle))).join(', '),
      },
      subjects: group.map(({ name, title }) => name || title),
      related: group.map((principle) => relatedTo(constitution, principle, newer.get(principle))),
      ...(group === others && { severity: 'information' as const }),
    }));
}

/**
 * Returns the title of a principle with the date of its addition.
 *
 * @param since The version and date of the addition, if the principle is newer than the plan.
 */
function titleWithDate({ title }: Principle, since: string | undefined): string {
  return since === undefined ? title : `${title} (newer than this plan: ${since})`;
}

/** Returns a constitution whose binding sections count as principles. */
const withSections = defineDerived(
  (constitution: Constitution): Constitution => ({
    ...constitution,
    principles: [...constitution.principles, ...constitution.bindingSections],
  }),
);

/**
 * Creates the related information that points to a principle in the constitution.
 *
 * @param since The version and date of the addition, if the principle is newer than the plan.
 */
export function relatedTo({ uri }: Constitution, { span, title }: Principle, since?: string): Related {
  const joined = since === undefined ? '' : `, since ${since}`;
  return { uri, span, message: `The constitution's principle "${title}"${joined}.` };
}

/** Reports gaps in the check's own numbers if the constitution cannot be read. */
function reportNumbers(gate: Gate, report: (report: PrincipleReport) => void): void {
  for (const { number, after } of missingNumbers(gate))
    report({
      ...titleOfPart(entryAt(gate.parts, after.part)),
      message: 'number',
      data: { number },
      subject: number,
      severity: 'information',
    });
}

function numberFixes(plan: PlanDocument, gate: Gate, number: string, template: Template | undefined): Fix[] {
  const missing = missingNumbers(gate).find((each) => each.number === number);
  if (!missing) return [];
  const beside = { item: missing.after, side: 'after' } as const;
  const item = { number, name: ownPrompts.principle };
  const edits = [insertBeside(plan, beside, { items: [item], form: openFormOf(template) })];
  return [{ title: `Add the principle ${number} to the constitution check`, edits, safe: false }];
}

import type { Principle } from '../constitution/constitution';
import { findDenial } from '../constitution-check/denies-constitution';
import { titleOfGate } from '../constitution-check/find-gate';
import type { Gate } from '../constitution-check/gate';
import { lineEndOf } from '../constitution-check/insert-gate-item';
import { judgeCheck } from '../constitution-check/judge-check';
import { restatesPrinciples } from '../constitution-check/lists-principles';
import { openFormOf } from '../constitution-check/open-form';
import { ItemWriter } from '../constitution-check/write-gate-item';
import type { Edit, Fix } from '../document/finding';
import { isEmptyPlan } from '../document/is-empty-plan';
import type { PlanDocument } from '../document/plan-document';
import { sectionKey } from '../document/section';
import { titlePlaceOf } from '../document/section-place';
import { ownPrompts } from '../placeholder/own-prompts';
import { insertionOf } from '../plan/insert-section';
import { isAskedForCheck } from '../plan/is-asked-for-check';
import type { PlanContext } from '../plan/plan-context';
import { textOf } from '../span/span';
import type { Template, TemplateGate } from '../template/template';
import { defineRule } from './rule';

export const missingConstitutionCheck = defineRule({
  id: 'missing-constitution-check',
  summary: 'The plan has no constitution check, or one that goes through no principle.',
  rationale: `Where a team has a constitution, or a template with a constitution check, a plan is held against it before
work begins. A project with neither, and without a Spec Kit folder, is not asked for one,
nor is a plan of a [system without a constitution](../plan-systems.md), unless its template has such a check. Without the check nobody can see whether that was done. The quick fix inserts the section with one item for
each principle, in the form of the template.

A check that says there is no constitution, where there is one, and a check that only repeats what the principles demand, are
reported as well: neither says anything of the plan.

A sentence such as "all principles are satisfied" is not a check: it does not tell what was looked at. It is reported once,
on the check's heading.`,
  severity: 'warning',
  messages: {
    missing:
      'This plan has no constitution check; add one that says for each principle how the plan meets it.',
    empty:
      'This check goes through none of the {count} principles of the constitution; say for each how the plan meets it.',
    denied:
      'The check says that there is no constitution, and there is one; say for each principle how the plan meets it.',
    restated:
      'The check only restates the principles; say for each how this plan meets it, or why it does not apply.',
  },
  examples: [
    {
      title: 'No check at all',
      constitution: `# Constitution

## Core Principles

### I. Library-First

Every feature MUST be a library.
`,
      text: `# Implementation Plan: Export
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-constitution-check

## Summary

Orders can be exported.
`,
    },
  ],
  checkPlan(input, report) {
    const { context, gate } = input;
    const { constitution, isGoverned, template } = context;
    const principles = constitution?.unfilled ? [] : (constitution?.principles ?? []);
    if (!gate) {
      // The rule `empty-plan` reports a plan without content.
      if (input.take(isEmptyPlan)) return;
      // A plan of another system only resembles a built-in template.
      if (!isGoverned || !isAskedForCheck(context)) return;
      if (template ? !template.gate : principles.length === 0) return;
      report({ ...titlePlaceOf(input.plan), message: 'missing' });
      return;
    }
    if (!constitution || principles.length === 0) return;
    const { form, matches, missing } = judgeCheck(input, constitution, gate);
    const place = titleOfGate(gate);
    const isDenied = (form === 'no-items' || form === 'own-items') && deniesConstitution(gate);
    const isEmpty = form === 'no-items' && missing.length > 0;
    if (!isDenied && !isEmpty && !restatesPrinciples(matches)) return;
    if (input.take(isEmptyPlan)) return;
    if (isDenied) {
      const related = { uri: constitution.uri, span: { start: 0, end: 0 }, message: 'The constitution.' };
      report({ ...place, message: 'denied', related: [related] });
    } else if (restatesPrinciples(matches)) report({ ...place, message: 'restated' });
    else
      report({
        ...place,
        message: 'empty',
        data: { count: String(principles.length) },
        severity: 'information',
      });
  },
  fixes: ({ message }, { context, plan }) => (message === 'missing' ? [insertGate(plan, context)] : []),
});

/**
 * Inserts the section with an item for each principle in the template's form. Without principles, inserts the
 * template's section.
 */
function insertGate(plan: PlanDocument, { template, constitution }: PlanContext): Fix {
  const principles = constitution?.unfilled ? [] : (constitution?.principles ?? []);
  const edit =
    principles.length > 0 || !template?.gate
      ? insertionOfItems(plan, template, principles)
      : insertionOfSection(plan, template, template.gate);
  return { title: 'Insert a constitution check', edits: [edit], safe: false, preferred: true };
}

function insertionOfSection(plan: PlanDocument, template: Template, { items, section }: TemplateGate): Edit {
  const { offset, snippet } = insertionOf(plan, template, section);
  // A section with only guidance has no open place and would look like a finished check.
  const isOpen = /\$\{?\d/.test(snippet) || items.length > 0;
  const newText = isOpen
    ? snippet
    : snippet.replace(/\s*$/, (end) => `\n\n\${1:${ownPrompts.constitution}}${end}`);
  return { span: { start: offset, end: offset }, newText, snippet: true };
}

function insertionOfItems(
  plan: PlanDocument,
  template: Template | undefined,
  principles: readonly Principle[],
): Edit {
  const eol = lineEndOf(plan.text);
  const gate = template?.gate;
  const depth = gate?.section.depth ?? (plan.title?.depth ?? 1) + 1;
  const items = new ItemWriter(openFormOf(template), eol).writeAll(principles, gate?.form, depth);
  const title = gate?.section.title ?? 'Constitution Check';
  const at = placeOf(
    plan,
    gate && template ? template.sections.map(({ key }) => key) : [],
    gate?.section.key,
  );
  const gap =
    at === 0 || /\n\r?\n$/.test(plan.text.slice(0, at)) ? '' : plan.text[at - 1] === '\n' ? eol : eol + eol;
  return {
    span: { start: at, end: at },
    newText: `${gap}${'#'.repeat(depth)} ${title}${eol}${eol}${items}${eol}${eol}`,
    snippet: true,
  };
}

/**
 * Returns the offset for the check: before the first section that follows the check in the template, or else
 * after the plan's first section.
 */
function placeOf(plan: PlanDocument, keys: readonly string[], own: string | undefined): number {
  const following = new Set(own === undefined ? [] : keys.slice(keys.indexOf(own) + 1));
  const next = plan.sections.find(
    (section) => section !== plan.title && section.depth > 0 && following.has(sectionKey(section.title)),
  );
  if (next) return next.start;
  const [, second] = plan.sections.filter(
    (section) => section !== plan.title && section.depth === (plan.title?.depth ?? 1) + 1,
  );
  return second?.start ?? plan.text.length;
}

function deniesConstitution({ parts }: Gate): boolean {
  return parts.some(({ section, span }) => {
    const text = [...section.tree()].map(({ body }) => body.text).join('');
    return findDenial(textOf(text, span)) >= 0;
  });
}

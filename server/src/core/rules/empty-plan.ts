import type { Edit, Fix } from '../document/finding';
import { isEmptyPlan } from '../document/is-empty-plan';
import { type PlanDocument, parsePlan } from '../document/plan-document';
import { titlePlaceOf } from '../document/section-place';
import { newPlan } from '../plan/new-plan';
import type { PlanContext } from '../plan/plan-context';
import { valuesIn } from '../plan/plan-values';
import { stopsOf } from '../plan/stops';
import type { Template } from '../template/template';
import { toSnippet } from '../text/snippet';
import { defineRule } from './rule';

export const emptyPlan = defineRule({
  id: 'empty-plan',
  summary: 'The plan says nothing: it is empty, or has nothing but headings.',
  rationale: `A file that is there looks like a plan that was written. One without any text besides headings, front matter
and comments is none, with or without a template. Where a template governs, the quick fix inserts its text with
placeholders, which stay findings until they are filled. In a plan that is empty, missing sections and a missing
constitution check are not reported on top.`,
  severity: 'warning',
  messages: {
    empty: 'This plan is empty; write what is to be done and how.',
    headings: 'This plan has no text below its headings; write what is to be done and how.',
  },
  examples: [
    {
      title: 'Only a title',
      text: `# Implementation Plan: Export
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^ empty-plan: This plan has no text below its headings; write what is to be done and how.
`,
    },
    {
      title: 'A first sentence',
      text: `# Implementation Plan: Export

Orders can be exported.
`,
    },
  ],
  checkPlan(input, report) {
    if (!input.take(isEmptyPlan)) return;
    const { plan } = input;
    const hasHeading = plan.title?.body.heading !== undefined;
    report({
      ...titlePlaceOf(plan),
      message: hasHeading ? 'headings' : 'empty',
    });
  },
  fixes: (_report, { context, plan }) =>
    context.template ? insertTemplate(plan, context.template, context) : [],
});

/** Inserts the template's text, without the parts that the plan has already. */
function insertTemplate(plan: PlanDocument, template: Template, context: PlanContext): Fix[] {
  const headings = plan.bodies.filter(({ heading }) => heading !== undefined).length;
  // Among several headings, the place of the template's sections is unclear.
  if (headings > 1) return [];
  const { text } = newPlan(template, valuesIn(context));
  const made = parsePlan(text);
  const heading = made.title?.body.heading;
  const start =
    headings === 1 && made.title && heading
      ? made.title.at(heading.span).end
      : plan.frontMatter && made.frontMatter
        ? made.frontMatter.span.end
        : 0;
  const rest = text.slice(start).replace(/^(?:[ \t]*\r?\n)+/, '');
  const before = plan.text.trimEnd();
  const at = before.length;
  const gap = before === '' ? '' : '\n\n';
  const edit: Edit = {
    span: { start: at, end: plan.text.length },
    newText: gap + toSnippet(rest, stopsOf(rest)),
    snippet: true,
  };
  return [
    {
      title: `Insert the text of the template "${template.title}"`,
      edits: [edit],
      safe: false,
      preferred: true,
    },
  ];
}

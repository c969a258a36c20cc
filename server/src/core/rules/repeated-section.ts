import type { Fix } from '../document/finding';
import { takeOutline } from '../document/outline';
import { type PlanDocument, sectionOf } from '../document/plan-document';
import { headingOf, type Section } from '../document/section';
import { mayHaveCopies, type UntouchedCopy, untouchedCopiesIn } from '../plan/untouched-copies';
import { defineRuleWith } from './rule';

/** Reports a section that exists twice: written by the author and as a copy of the template. */
export const repeatedSection = defineRuleWith<boolean>()({
  id: 'repeated-section',
  summary: 'A section stands twice: once written, once as the template has it.',
  rationale: `Whoever fills in a plan by adding sections may leave the template's own behind. Readers then find the section twice, and tools may
read the empty one. Delete the copy that nobody has written in; the fix does, where it is the template's section line by line.

Its placeholders are still found, as hints while this rule is on. A section below the copy that the written one has not makes no copy
of it: it stands only once. Two sections that both hold something of the author are left alone, and so are sections
that a template repeats, such as phases, and sections of one name below different ones.`,
  severity: 'warning',
  messages: {
    section: 'The section "{title}" stands twice; delete this copy, which nobody has written in.',
    template: 'The template stands in the plan a second time; delete this copy, which nobody has written in.',
  },
  examples: [
    {
      title: 'A copy left behind',
      template: `# Implementation Plan: [FEATURE]

## Summary

[What changes]

## Rollout

[How it gets to users]
`,
      text: `# Implementation Plan: Export

## Summary

Orders can be exported.

## Rollout

Behind a switch.

## Rollout
   ^^^^^^^ repeated-section: The section "Rollout" stands twice; delete this copy, which nobody has written in.

[How it gets to users]
^^^^^^^^^^^^^^^^^^^^^^ unfilled-placeholder
`,
    },
  ],
  checkPlan(input, report) {
    const { context } = input;
    if (!context.template || !mayHaveCopies(input.take(takeOutline), context.template)) return;
    const { plan } = input;
    for (const copy of untouchedCopiesIn(plan, context)) {
      const section = sectionOf(plan, copy.index);
      const heading = headingOf(section);
      report({
        in: section,
        span: heading.prose.span,
        message: copy.isWhole ? 'template' : 'section',
        data: { title: section.title },
        subject: section.title,
        related: relatedTo(copy, plan),
        detail: copy.isVerbatim,
      });
    }
  },
  fixes: ({ detail: isVerbatim }, { plan, section }) =>
    isVerbatim && !definesLinkOfRest(section, plan) ? [removalOf(section)] : [],
});

function relatedTo({ written }: UntouchedCopy, plan: PlanDocument) {
  const section = sectionOf(plan, written);
  const { span } = headingOf(section).prose;
  return [{ in: section, span, message: 'The section that is written.' }];
}

/** Tells whether the rest of the plan has a link that only a section, with all below it, defines. */
function definesLinkOfRest(section: Section, { bodies, text }: PlanDocument): boolean {
  const copied = new Set([...section.tree()].map(({ body }) => body));
  const defined = new Set(bodies.filter((body) => !copied.has(body)).flatMap((body) => body.definitions));
  const labels = [...copied].flatMap((body) => body.definitions).filter((label) => !defined.has(label));
  if (labels.length === 0) return false;
  const rest = `${text.slice(0, section.start)}\n${text.slice(section.treeEnd)}`.toLowerCase();
  return labels.some((label) => rest.replace(/\s+/g, ' ').includes(`[${label}]`));
}

function removalOf({ start, treeEnd }: Section): Fix {
  return {
    title: 'Delete the untouched copy',
    edits: [{ span: { start, end: treeEnd }, newText: '' }],
    safe: true,
    preferred: true,
  };
}

import type { Fix, Related } from '../document/finding';
import { isEmptyPlan } from '../document/is-empty-plan';
import type { SectionBody } from '../document/model';
import { takeOutline } from '../document/outline';
import type { PlanDocument } from '../document/plan-document';
import { sectionKey } from '../document/section';
import { titlePlaceOf } from '../document/section-place';
import { insertionOf } from '../plan/insert-section';
import { sectionsMissingFrom } from '../plan/missing-sections';
import { defineDerived } from '../query';
import { textOf } from '../span/span';
import { madeFromIt, templateFit } from '../template/choose-template';
import { placeInFile } from '../template/place-in-file';
import type { Template, TemplateSection } from '../template/template';
import { comparable } from '../template/title-likeness';
import { defineRuleWith } from './rule';

/**
 * Reports a section that the template demands and the plan lacks. The detail of a report is the index of the
 * section in the template, from 0.
 */
export const missingSection = defineRuleWith<number>()({
  id: 'missing-section',
  summary: 'A section that the template demands is missing.',
  rationale: `Readers, and the tools that work from a plan, look for its sections where the template puts them. A section
that is not there leaves open whether nobody thought of it or nothing had to be said. Insert it at its place with the quick
fix, and write one sentence if there is nothing more to say.

Only sections that the template demands are looked for: what it calls optional ("if applicable", "fill only if ..."),
repeats or describes as a process may be left out. A heading that is worded a little differently, numbered or translated is
recognised, and so is one with the same word and number (\`Phase 2\`) and another name. A plan that evidently follows another template than the one its repository has now is left in peace.

The constitution check has a rule of its own, \`missing-constitution-check\`.`,
  severity: 'information',
  options: {
    subsections: {
      type: 'boolean',
      default: false,
      description: 'Whether the sections inside of a section are demanded as well.',
    },
  },
  messages: {
    missing:
      'The section "{title}" of the template "{template}" is missing; insert it, or write there why it does not apply.',
  },
  examples: [
    {
      title: 'A section is missing',
      template: `# Implementation Plan: [FEATURE]

## Summary

[What changes]

## Rollout

[How it gets to users]

## Risks

[What can go wrong]
`,
      text: `# Implementation Plan: Export
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-section

## Summary

Orders can be exported.

## 3. Risks

None that we know of.
`,
    },
    {
      title: 'Optional sections may be left out',
      template: `# Implementation Plan: [FEATURE]

## Summary

[What changes]

## Risks

[What can go wrong]

## Migration

*Only if data changes.*
`,
      text: `# Implementation Plan: Export

## Summary

Orders can be exported.

## Known risks

None.
`,
    },
  ],
  checkPlan(input, report) {
    const { template } = input.context;
    if (!template || input.take(isEmptyPlan) || input.take(hasSwallowedHeadings)) return;
    const headings = { outline: input.take(takeOutline) };
    if (templateFit(headings, template) < madeFromIt) return;
    for (const section of sectionsMissingFrom(headings, template)) {
      if (section.optional || (section.parent && !input.options.subsections)) continue;
      const { plan } = input;
      if (isInGate(section, template) || hasStandIn(plan, section)) continue;
      report({
        ...titlePlaceOf(plan),
        message: 'missing',
        data: { title: section.title, template: template.title },
        subject: section.title,
        related: relatedTo(template, section),
        detail: section.section.index,
      });
    }
  },
  fixes({ detail: index }, { context: { template }, plan }) {
    const section = template?.sections.find((each) => each.section.index === index);
    return template && section ? [insertion(plan, template, section)] : [];
  },
});

/** Tells whether a fence may have swallowed the missing sections. It would swallow inserted ones as well. */
function hasSwallowedHeadings({ bodies }: PlanDocument): boolean {
  return bodies.some(swallowsHeadings);
}

/** Tells whether an unclosed fence swallows headings below it. */
function swallowsHeadings({ blocks, text }: SectionBody): boolean {
  const last = blocks.at(-1);
  if (last?.kind !== 'code' || !last.fenced || last.closed) return false;
  return /^ {0,3}#{1,6}[ \t]/m.test(textOf(text, last.contentSpan));
}

function isInGate(section: TemplateSection, { gate }: Template): boolean {
  for (let at: TemplateSection | undefined = section; at; at = at.parent)
    if (at === gate?.section) return true;
  return false;
}

/**
 * Tells whether other text replaces the section: a heading with more words, one with the same word and number
 * and another name, or a bold label.
 */
function hasStandIn(plan: PlanDocument, section: TemplateSection): boolean {
  const wanted = comparable(section.title);
  const number = numberedLead(wanted.keys[0]);
  return plan.bodies.some((body) => {
    const there = comparable(body.heading?.title ?? '');
    if (wanted.words.length > 0 && wanted.words.every((word) => there.words.includes(word))) return true;
    if (number && numberedLead(there.keys[0]) === number) return true;
    return labelKeysIn(body).some((key) => wanted.keys.includes(key));
  });
}

/**
 * Returns the word and number at the start of a title: `phase 2` for `Phase 2: Delivery`. A number without a
 * word may count any heading.
 */
function numberedLead(key: string | undefined): string | undefined {
  return key && /^[\p{L}]{3,} \d+(?![\p{L}\p{N}])/u.exec(key)?.[0];
}

/** The keys of the bold labels in a section. */
const labelKeysIn = defineDerived((body: SectionBody): readonly string[] =>
  body.blocks.flatMap((block) =>
    block.kind === 'paragraph' || block.kind === 'item'
      ? block.fields.filter(({ strong }) => strong).map(({ label }) => sectionKey(label))
      : [],
  ),
);

function relatedTo(template: Template, { title, section }: TemplateSection): Related[] {
  const { heading } = section.body;
  const place = heading && placeInFile(template, section.at(heading.prose.span));
  if (!place) return [];
  return [{ uri: place.uri, span: place.span, message: `The template has the section "${title}" here.` }];
}

function insertion(plan: PlanDocument, template: Template, section: TemplateSection): Fix {
  const { offset, snippet } = insertionOf(plan, template, section);
  return {
    title: `Insert the section "${section.title}"`,
    edits: [{ span: { start: offset, end: offset }, newText: snippet, snippet: true }],
    safe: false,
    preferred: true,
  };
}

import { namesPrinciple } from '../constitution/compare-name';
import { answersByNumber, answersIn } from '../constitution-check/answers-gates';
import { type FoundItem, findCheckItems } from '../constitution-check/find-check-items';
import { titleOfGate } from '../constitution-check/find-gate';
import type { Gate, GateItem } from '../constitution-check/gate';
import { insertAtEnd, insertBeside, type Neighbour } from '../constitution-check/insert-gate-item';
import { listsPrinciples } from '../constitution-check/lists-principles';
import { matchPrinciples } from '../constitution-check/match-principles';
import { openFormOf } from '../constitution-check/open-form';
import { isInOtherLanguage } from '../constitution-check/template-gates';
import type { Related } from '../document/finding';
import { lazyPattern, wordsOf } from '../language/compile-words';
import type { CheckItem, Template } from '../template/template';
import { defineRuleWith } from './rule';

/** The share of the template's items below which the plan has its own check instead of gaps. */
const keptShare = 0.5;

/** The detail of a report is the item's offset in the template. */
export const missingCheckItem = defineRuleWith<number>()({
  id: 'missing-check-item',
  summary: 'The constitution check leaves out an item that the template demands.',
  rationale: `The items that a template puts into the constitution check are the questions a team wants every plan to
answer. One that was deleted was not answered; one that does not apply is better marked so, with a reason.

An item counts as present when the check has most of its words or its label: reworded, answered, or moved under another heading.
A check that answers every item by its number is complete, and so is one in another language with as many answers. The rule says
nothing of a check in another form than the template's; \`missing-principle\` reports items that are principles of the constitution.
The finding is information where the check has as many answers that could not be recognised: they may be the missing ones in
other words.`,
  severity: 'warning',
  messages: {
    missing:
      'The check lacks the item "{item}" of the template "{template}"; add and answer it, or mark it as not applicable.',
  },
  examples: [
    {
      title: 'An item was deleted',
      template: `# Implementation Plan: [FEATURE]

## Constitution Check

- [ ] **Naming**: Do names follow the glossary?
- [ ] **Coverage**: Are tests planned?
- [ ] **Rollback**: Can the change be undone?
`,
      text: `# Implementation Plan: Export

## Constitution Check
   ^^^^^^^^^^^^^^^^^^ missing-check-item

- [x] **Naming**: as in the glossary
- [x] **Rollback**: by a feature flag
`,
    },
  ],
  checkPlan({ context: { template, constitution }, gate }, report) {
    const demanded = template?.gate?.items ?? [];
    if (!template?.gate || !gate || demanded.length === 0) return;
    const found = findCheckItems(template, gate);
    if (found.filter(Boolean).length < Math.max(1, demanded.length * keptShare)) return;
    if (answersByNumber(gate, template)) return;
    if (answersIn(gate).length >= demanded.length && isInOtherLanguage(gate, template)) return;
    const isCertain = !hasOtherAnswers(gate, found);
    const matches = constitution && !constitution.unfilled ? matchPrinciples(constitution, gate) : [];
    // A list of principles in another form was not made from the template's items.
    if (gate.form !== template.gate.form && gate.form !== 'mixed' && listsPrinciples(matches)) return;
    for (const [index, item] of demanded.entries()) {
      if (
        found[index] ||
        conditional(item.name).test(item.name) ||
        (constitution && matches.length > 0 && namesPrinciple(constitution, item.name))
      )
        continue;
      report({
        ...titleOfGate(gate),
        message: 'missing',
        data: { item: item.name, template: template.title },
        subject: item.name,
        ...(!isCertain && { severity: 'information' as const }),
        related: relatedTo(template, item),
        detail: item.span.start,
      });
    }
  },
  fixes({ detail: start }, { context: { template }, gate, plan }) {
    const items = template?.gate?.items ?? [];
    const item = items.find(({ span }) => span.start === start);
    if (!template || !gate || !item) return [];
    const neighbour = neighbourOf(item, items, findCheckItems(template, gate));
    const written = { items: [{ number: undefined, name: item.name }], form: openFormOf(template, item) };
    const edit = neighbour
      ? insertBeside(plan, neighbour, written)
      : insertAtEnd(plan, gate, template, written);
    return [{ title: `Add "${item.name}" to the check`, edits: [edit], safe: false, preferred: true }];
  },
});

/**
 * Tells whether the check has at least as many unrecognised answers as missing items. Each may be a reworded
 * item.
 */
function hasOtherAnswers(gate: Gate, found: readonly (FoundItem | undefined)[]): boolean {
  const recognised = new Set(found.map((each) => each?.part.items[each.item]));
  const others = answersIn(gate).filter((item) => !recognised.has(item));
  return others.length >= found.filter((each) => each === undefined).length;
}

/** Matches items that only some plans have to answer. */
const conditional = lazyPattern(() => `^${wordsOf('conditions')}|^optional\\s|${wordsOf('ifApplicable')}`);

function relatedTo(template: Template, { span, name }: CheckItem): Related[] {
  const { uri } = template.source;
  return uri === undefined ? [] : [{ uri, span, message: `The template's item "${name}".` }];
}

/**
 * Finds the item of the check beside which a missing item belongs: the nearest one before it in its group, otherwise the
 * nearest one after it.
 *
 * @param items The template's items.
 * @param found The items of the check that match them, in the same order.
 */
function neighbourOf(
  missing: CheckItem,
  items: readonly CheckItem[],
  found: readonly (FoundItem | undefined)[],
): Neighbour | undefined {
  const index = items.indexOf(missing);
  const inGroup = found.map((match, at): GateItem | undefined =>
    items[at]?.group === missing.group ? match?.part.items[match.item] : undefined,
  );
  const before = inGroup.slice(0, index).findLast((item) => item !== undefined);
  if (before) return { item: before, side: 'after' };
  const after = inGroup.slice(index + 1).find((item) => item !== undefined);
  return after && { item: after, side: 'before' };
}

import { findGate, mayHoldGate } from '../constitution/find-gate';
import type { Gate, GateItem, GatePart } from '../constitution/gate';
import { insertAtEnd, insertBeside } from '../constitution/insert-gate-item';
import { listsPrinciples, matchPrinciples } from '../constitution/match-principles';
import { namesPrinciple } from '../constitution/names-principle';
import { openFormOf } from '../constitution/open-form';
import { joinTerms, sharedWeight, type Terms, termsOf, weightOf } from '../constitution/terms';
import type { Fix, Related } from '../finding';
import { keptWith } from '../kept-with';
import type { PlanDocument } from '../plan/plan-document';
import type { CheckItem, Template } from '../template/template';
import { defineRule } from './rule';

/** Fewer of the template's items than this, and the plan has a check of its own making, not one with gaps. */
const keptShare = 0.5;

export const missingCheckItem = defineRule({
  id: 'missing-check-item',
  summary: 'The constitution check leaves out an item that the template demands.',
  rationale: `The items that a template puts into the constitution check are the questions a team wants every plan to
answer. One that was deleted was not answered; one that does not apply is better marked so, with a reason.

An item counts as present when the check has most of its words, in whatever form: reworded, answered, moved under another
heading. A check that follows another form than the template's is left in peace, and items that are principles of the
constitution are the business of \`missing-principle\`.`,
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
  readsSection: (section, { context: { template } }) => mayHoldGate(section, template),
  checkPlan({ plan, context: { template, constitution } }, report) {
    const demanded = template?.gate?.items ?? [];
    const gate = findGate(plan, template);
    if (!template?.gate || !gate || demanded.length === 0) return;
    const found = findItems(template, gate);
    if (found.filter(Boolean).length < Math.max(1, demanded.length * keptShare)) return;
    const matches = constitution && !constitution.unfilled ? matchPrinciples(constitution, gate) : [];
    // A list of the constitution's principles in another form was not made from the template's items.
    if (gate.form !== template.gate.form && gate.form !== 'mixed' && listsPrinciples(matches)) return;
    for (const [index, item] of demanded.entries()) {
      if (
        found[index] ||
        conditional.test(item.name) ||
        (matches.length > 0 && namesPrinciple(constitution!, item.name))
      )
        continue;
      report({
        span: gate.parts[0]!.titleSpan,
        message: 'missing',
        data: { item: item.name, template: template.title },
        subject: item.name,
        related: relatedTo(template, item),
        fixes: () => [insertItem(plan, gate, template, found, index, item)],
      });
    }
  },
});

/** Items that only some plans have to answer. */
const conditional =
  /^(?:if|when|where|unless|optional|si|se|falls|wenn)\s|\bif (?:applicable|needed|any)\b|^(?:如果|若|如有|もし|必要に応じ|만약|필요)/iu;

/** Where an item is that a template demands. */
interface Found {
  /** How much of the demanded item it says: 0.5 to 1. */
  readonly share: number;
  readonly part: GatePart;
  /** Its index in the part. */
  readonly item: number;
}

/** Where the check has each of the template's items: where most of its words are, in one place. */
function findItems(template: Template, gate: Gate): (Found | undefined)[] {
  const found = template.gate!.items.map((): Found | undefined => undefined);
  for (const part of gate.parts)
    for (const { demanded, item, share } of itemsIn(part, template))
      if (share > (found[demanded]?.share ?? 0)) found[demanded] = { share, part, item };
  return found;
}

interface FoundInPart extends Pick<Found, 'share' | 'item'> {
  /** Index of the demanded item. */
  readonly demanded: number;
}

const foundInParts = keptWith<GatePart['said'], { template: Template; found: readonly FoundInPart[] }>();

/** Those of the template's items that a part of the check has. */
function itemsIn(part: GatePart, template: Template): readonly FoundInPart[] {
  const before = foundInParts.get(part.said);
  if (before?.template === template) return before.found;
  const demanded = template.gate!.items;
  const best: (FoundInPart | undefined)[] = [];
  for (const [item, each] of part.items.entries()) {
    if (each.aboutViolation) continue;
    for (const [index, share] of sharesIn(each, template, demanded).entries())
      if (share >= 0.5 && share > (best[index]?.share ?? 0)) best[index] = { demanded: index, item, share };
  }
  const found = best.filter((each) => each !== undefined);
  foundInParts.set(part.said, { template, found });
  return found;
}

const knownShares = new WeakMap<Template, Map<string, readonly number[]>>();
const mostKept = 10_000;

/** How much of each demanded item an item of the check says: 0 to 1. Kept by what it says, for most is said again. */
function sharesIn(item: GateItem, template: Template, demanded: readonly CheckItem[]): readonly number[] {
  const says = `${item.label}\n${item.text}\n${item.group?.label}`;
  let known = knownShares.get(template);
  if (!known || known.size >= mostKept) {
    known = new Map();
    knownShares.set(template, known);
  }
  let shares = known.get(says);
  if (!shares) {
    const own = joinTerms(termsOf(item.label), termsOf(item.text));
    const withGroup = item.group ? joinTerms(own, termsOf(item.group.label)) : own;
    shares = demanded.map((each) => shareIn(own, withGroup, each));
    known.set(says, shares);
  }
  return shares;
}

const demandedTerms = new WeakMap<CheckItem, Terms>();

function termsOfDemanded(item: CheckItem): Terms {
  let terms = demandedTerms.get(item);
  if (!terms) {
    // An answer takes the place of the remark behind a question: "Own package? (no shared code)", "Own package? Yes".
    terms = termsOf(item.name.replace(/(?<=[?？])\s*[(（][^()（）]*[)）]\s*$/, ''));
    demandedTerms.set(item, terms);
  }
  return terms;
}

function shareIn(own: Terms, withGroup: Terms, item: CheckItem): number {
  const { group } = item;
  const terms = termsOfDemanded(item);
  const weight = weightOf(terms);
  // A name without a telling word cannot be missed.
  if (weight === 0) return 1;
  const share = sharedWeight(terms, own) / weight;
  const inGroup = group === undefined ? undefined : termsOf(group);
  // A group's words help an item that is in it.
  return inGroup && sharedWeight(inGroup, withGroup) > 0
    ? Math.max(share, sharedWeight(terms, withGroup) / weight)
    : share;
}

function relatedTo(template: Template, { span, name }: CheckItem): Related[] {
  const { uri } = template.source;
  return uri === undefined ? [] : [{ uri, span, message: `The template's item "${name}".` }];
}

function insertItem(
  plan: PlanDocument,
  gate: Gate,
  template: Template,
  found: readonly (Found | undefined)[],
  index: number,
  item: CheckItem,
): Fix {
  const written = [{ number: undefined, name: item.name }];
  const sameGroup = (other: number) => template.gate!.items[other]!.group === item.group;
  const before = found.findLastIndex((each, other) => other < index && each && sameGroup(other));
  const after = found.findIndex((each, other) => other > index && each && sameGroup(other));
  const itemOf = ({ part, item }: Found) => part.items[item]!;
  const form = openFormOf(template, item);
  const edit =
    before >= 0
      ? insertBeside(plan, { item: itemOf(found[before]!), side: 'after' }, written, form)
      : after >= 0
        ? insertBeside(plan, { item: itemOf(found[after]!), side: 'before' }, written, form)
        : insertAtEnd(plan, gate, template, written, form);
  return { title: `Add "${item.name}" to the check`, edits: [edit], safe: false, preferred: true };
}

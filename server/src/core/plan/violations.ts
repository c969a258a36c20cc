import type { Principle } from '../constitution/constitution';
import { namesOf } from '../constitution/principle-names';
import { admitsTrouble } from '../constitution-check/admits-trouble';
import type { Gate, GateItem, GatePart } from '../constitution-check/gate';
import { isReason } from '../constitution-check/is-reason';
import { kinshipOf, type Reason, reasonFrom } from '../constitution-check/kinship';
import { matchPrinciples } from '../constitution-check/match-principles';
import { ownSpan } from '../constitution-check/open-gate-items';
import { isAboutReasons, sectionForViolations, tablesIn } from '../constitution-check/violation-tables';
import type { SectionBody } from '../document/model';
import type { Outline } from '../document/outline';
import { type PlanDocument, sectionOf } from '../document/plan-document';
import { sectionKey } from '../document/section';
import { termsOf, weightOf } from '../language/terms';
import { plainText } from '../markdown/plain-text';
import { defineDerived } from '../query';
import { textOf } from '../span/span';
import { madeFromIt, templateFit } from '../template/choose-template';
import { matchIndexes } from '../template/match-sections';
import { hasPlaceholder } from '../template/placeholder-form';
import type { Template, TemplateSection } from '../template/template';
import { entryAt } from '../text/entry-at';
import type { PlanContext } from './plan-context';
import { isDirection, pointedAt } from './pointer';

/** An item of a check that admits a violation which is not justified. */
export interface Unjustified {
  readonly item: GateItem;
  /** Whether the plan gives reasons, none of which is for this item. */
  readonly othersHaveReasons: boolean;
  /** Whether it is known what the item is about, so that no other words can mean it. */
  readonly isCertain: boolean;
}

/** The items of a check that admit a violation which nothing in the plan gives a reason for. */
export function unjustifiedItems(plan: PlanDocument, gate: Gate, context: PlanContext): Unjustified[] {
  const troubled = gate.parts.flatMap((part) =>
    troubledIn(part)
      .filter(({ pointsTo }) => pointsTo === undefined || isPlaceForReasons(plan, context.template, pointsTo))
      .map(({ index }) => entryAt(part.items, index)),
  );
  if (troubled.length === 0) return [];
  const reasons = reasonsElsewhere(plan, gate);
  if (reasons.length === 0)
    return troubled.map((item) => ({ item, othersHaveReasons: false, isCertain: true }));
  const principles = principlesByItem(gate, context);
  const kinships = troubled.map((item) => {
    const names = namesOfItem(principles.get(item), context);
    return { item, row: reasons.map((reason) => kinshipOf(item, names, reason)) };
  });
  const open = kinships.filter(({ row }) => !row.includes('names'));
  // A reason in words of its own may be meant for one of the items that no reason names.
  const free = new Set(
    reasons.map((_, at) => at).filter((at) => !kinships.some(({ row }) => row[at] === 'names')),
  );
  return open.flatMap(({ item, row }): Unjustified[] => {
    const likely = [...free].find((each) => row[each] === 'possible');
    if (likely !== undefined) free.delete(likely);
    return likely === undefined ? [{ item, othersHaveReasons: true, isCertain: principles.has(item) }] : [];
  });
}

/**
 * The template's section for violations, where the plan deleted it and has no other place for them.
 *
 * @returns undefined where the plan has such a place, the template has none, or the plan was not made from it.
 */
export function deletedPlaceForReasons(
  plan: PlanDocument,
  template: Template | undefined,
): TemplateSection | undefined {
  const section = template && sectionForViolations(template);
  if (!template || !section || matchIndexes(plan, template).found.has(section)) return undefined;
  if (templateFit(plan, template) < madeFromIt) return undefined;
  return placesForReasons(plan).length > 0 ? undefined : section;
}

/** The items of a check that admit a violation, be it justified or not. */
export function admittedItems(gate: Gate): GateItem[] {
  return gate.items.filter(admitsTrouble);
}

/** Whether one of the plan's reasons, outside of the item, names it. */
export function hasRowFor(plan: PlanDocument, gate: Gate, context: PlanContext, item: GateItem): boolean {
  const names = namesOfItem(principlesByItem(gate, context).get(item), context);
  return reasonsElsewhere(plan, gate).some((reason) => kinshipOf(item, names, reason) === 'names');
}

function namesOfItem(principle: Principle | undefined, { constitution }: PlanContext) {
  if (!principle || !constitution) return undefined;
  return namesOf(constitution).find((each) => each.principle === principle);
}

function principlesByItem(gate: Gate, { constitution }: PlanContext): Map<GateItem, Principle> {
  const found = new Map<GateItem, Principle>();
  if (!constitution || constitution.unfilled) return found;
  for (const { ownItems, principle } of matchPrinciples(constitution, gate))
    for (const item of ownItems) found.set(item, principle);
  return found;
}

interface Troubled {
  /** Its index in the part. */
  readonly index: number;
  /** The section that the reason names, when the reason only points there. */
  readonly pointsTo: string | undefined;
}

/** The items of a part that admit a violation and give no reason for it, or only point to one. */
const troubledIn = defineDerived(({ items }: GatePart): readonly Troubled[] => {
  const troubled: Troubled[] = [];
  for (const [index, item] of items.entries()) {
    if (!admitsTrouble(item)) continue;
    const own = item.status ? item.text.replace(item.status.words, ' ') : item.text;
    const pointsTo = isReason(own) ? pointedAt(own) : undefined;
    if (givesReason(item, pointsTo === undefined ? own : '')) continue;
    troubled.push({ index, pointsTo });
  }
  return troubled;
});

/** @param own What the item says itself, its status left out. */
function givesReason(item: GateItem, own: string): boolean {
  if (isReason(own)) return true;
  // An item without a name is its own reason, unless it is as short as a name.
  if (!item.named && weightOf(termsOf(item.label)) > 4) return true;
  const { end: start } = ownSpan(item);
  const { end } = item.span;
  if (item.kind !== 'row' && end > start) {
    const whole = [...item.section.tree()].map(({ body }) => body.text).join('');
    const nested = plainText(textOf(whole, { start, end }));
    return isReason(item.status ? nested.replace(item.status.words, ' ') : nested);
  }
  return false;
}

/** Whether what an item points to is a place for reasons, in the plan or in its template. */
function isPlaceForReasons(plan: PlanDocument, template: Template | undefined, target: string): boolean {
  if (isDirection(target)) return true;
  const key = sectionKey(target);
  const wanted = template && sectionForViolations(template);
  if (wanted?.key === key) return true;
  return placesForReasons(plan).some((index) => sectionKey(sectionOf(plan, index).title) === key);
}

/** The sections whose headings, or tables, are for violations: indexes. */
function placesForReasons(plan: PlanDocument): readonly number[] {
  const withTables = plan.bodies.flatMap((body, index) => (tablesIn(body).length > 0 ? [index] : []));
  return [...sectionsAboutReasons(plan.outline), ...withTables];
}

const sectionsAboutReasons = defineDerived(({ titles, tree }: Outline): readonly number[] =>
  titles.flatMap((title = '', index) => (index !== tree.title && isAboutReasons(title) ? [index] : [])),
);

/** Real rows of violation tables, and what is said under headings and leads about violations. */
function reasonsElsewhere(plan: PlanDocument, gate: Gate): Reason[] {
  return [...plan.bodies.flatMap(reasonsIn), ...gate.parts.flatMap(reasonsToldIn)];
}

const reasonsToldIn = defineDerived(({ items }: GatePart): readonly Reason[] =>
  items
    .filter((item) => item.aboutViolation && item.kind !== 'row' && item.kind !== 'heading')
    .map((item) => item.text || item.label)
    .filter(isToldReason)
    .map((text) => reasonFrom(text)),
);

/** The reasons in a section: rows of its violation tables, and its text where its heading is about violations. */
const reasonsIn = defineDerived((body: SectionBody): readonly Reason[] => {
  const { blocks, heading, text } = body;
  const rows = tablesIn(body).flatMap((table) =>
    table.rows.map((row) =>
      reasonFrom(textOf(text, row.span), plainText(textOf(text, entryAt(row.cells, 0).prose.span))),
    ),
  );
  const sentences =
    heading && isAboutReasons(heading.title)
      ? blocks
          .filter((block) => (block.kind === 'item' || block.kind === 'paragraph') && !block.quoted)
          .map((block) => textOf(text, block.span))
          .filter(isToldReason)
      : [];
  return [...rows, ...sentences.map((each) => reasonFrom(each))];
});

function isToldReason(text: string): boolean {
  return !isGuidance(text) && !hasPlaceholder(text) && !isVerdict(text) && isReason(plainText(text));
}

/** Whether a text is a name and one word: `**Naming**: FAIL`. */
function isVerdict(text: string): boolean {
  return /^[^:：\n]{1,100}[:：][^\p{L}\p{N}]*[\p{L}/]*[^\p{L}\p{N}]*$/u.test(text);
}

/** Whether a paragraph is set in italics as a whole, as templates set what they ask for. */
function isGuidance(text: string): boolean {
  return /^\s*(?:[-*+]\s+)?([*_])(?!\1)[^\n]*\1\s*$/.test(text);
}

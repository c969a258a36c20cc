import { joinTerms, sharedWeight, type Terms, termsOf, weightOf } from '../language/terms';
import { defineDerived, memoizeByText } from '../query';
import type { CheckItem, Template } from '../template/template';
import { entryAt } from '../text/entry-at';
import { wording } from '../text/wording';
import type { Gate, GateItem, GatePart } from './gate';

/** The item of a check that matches an item demanded by the template. */
export interface FoundItem {
  /** The share of the demanded item's terms that it contains: 0.5 to 1. */
  readonly share: number;
  readonly part: GatePart;
  /** The index of the item in the part, from 0. */
  readonly item: number;
}

/**
 * Finds the item of a check that best matches each item demanded by the template.
 *
 * @returns One entry for each of the template's items; undefined for a missing one. Empty without a gate in the template.
 */
export function findCheckItems(template: Template, gate: Gate): (FoundItem | undefined)[] {
  if (!template.gate) return [];
  const { items, section } = template.gate;
  const found = items.map((): FoundItem | undefined => undefined);
  for (const part of gate.parts)
    for (const { demanded, item, share } of itemsIn(part, template))
      if (share > (found[demanded]?.share ?? 0)) found[demanded] = { share, part, item };
  return withTranslated(found, section.section.title, gate);
}

/**
 * Matches the items of a translated check by position: its heading shares no term with the template's, it has
 * at least as many items, and at least half of them match in the template's order.
 */
function withTranslated(
  found: readonly (FoundItem | undefined)[],
  title: string,
  { parts: [part] }: Gate,
): (FoundItem | undefined)[] {
  const known = found.filter((each) => each !== undefined);
  const isTranslated =
    part !== undefined &&
    known.length < found.length &&
    known.length * 2 >= found.length &&
    sharedWeight(termsOf(title), termsOf(part.section.title)) === 0;
  if (!isTranslated) return [...found];
  const items = [...part.items.entries()]
    .filter(([, { aboutViolation, kind }]) => !aboutViolation && kind !== 'text')
    .map(([index]) => index);
  const isInPlace = found.every((each, at) => !each || (each.part === part && each.item === items[at]));
  if (!isInPlace || items.length < found.length) return [...found];
  return found.map((each, at) => each ?? { share: 0.5, part, item: entryAt(items, at) });
}

interface FoundInPart extends Pick<FoundItem, 'share' | 'item'> {
  /** The index of the demanded item in the template, from 0. */
  readonly demanded: number;
}

/** Finds the template's items that a part of the check contains. */
const itemsIn = defineDerived((part: GatePart, template: Template): readonly FoundInPart[] => {
  const demanded = template.gate?.items ?? [];
  const sharesOf = sharesBySaid(template);
  const names = demanded.map(({ name }) => wording(name));
  const best: (FoundInPart | undefined)[] = [];
  for (const [item, each] of part.items.entries()) {
    if (each.aboutViolation) continue;
    const label = wording(each.label);
    // An item with the name of one demanded item is not another one in similar words.
    const isNamed = names.includes(label);
    for (const [index, share] of sharesOf(saidBy(each)).entries()) {
      const enough = isNamed && names[index] !== label ? 1 : 0.5;
      if (share >= enough && share > (best[index]?.share ?? 0))
        best[index] = { demanded: index, item, share };
    }
  }
  return best.filter((each) => each !== undefined);
});

/** The label and text of an item, and the label of its group. */
function saidBy({ group, label, text }: GateItem): string {
  return JSON.stringify([label, text, group?.label]);
}

/** The maximum number of items to remember for a template. */
const mostItems = 10_000;

/**
 * The share of each demanded item that an item of the check contains: 0 to 1. Cached by what the item says, which the
 * versions of a plan have in common.
 */
const sharesBySaid = defineDerived(({ gate }: Template) =>
  memoizeByText((said): readonly number[] => {
    const [label, text, group]: readonly [string, string, string | null] = JSON.parse(said);
    const labelTerms = termsOf(label);
    const own = joinTerms(labelTerms, termsOf(text));
    const withGroup = group === null ? own : joinTerms(own, termsOf(group));
    return (gate?.items ?? []).map((item) =>
      Math.max(shareIn(own, withGroup, item), hasSameLabel(labelTerms, item) ? 0.5 : 0),
    );
  }, mostItems),
);

const termsOfDemanded = defineDerived(
  ({ name }: CheckItem): Terms =>
    // An answer replaces the remark after a question: "Own package? (no shared code)", "Own package? Yes".
    termsOf(name.replace(/(?<=[?？])\s*[(（][^()（）]*[)）]\s*$/, '')),
);

/** The maximum number of words in a label; a longer text before a colon is a sentence. */
const longestLabel = 4;

/**
 * Tells whether an item has the label of a demanded one (`Guide: plain-text format planned?`), whatever text
 * follows.
 */
function hasSameLabel(label: Terms, { name }: CheckItem): boolean {
  const lead = /^([^:：?？]{2,60})[:：]\s*\S/.exec(name)?.[1];
  if (lead === undefined || lead.trim().split(/\s+/).length > longestLabel) return false;
  const wanted = termsOf(lead);
  const weight = weightOf(wanted);
  return weight > 0 && weight === weightOf(label) && sharedWeight(wanted, label) === weight;
}

function shareIn(own: Terms, withGroup: Terms, item: CheckItem): number {
  const { group } = item;
  const terms = termsOfDemanded(item);
  const weight = weightOf(terms);
  // A name without terms cannot be missing.
  if (weight === 0) return 1;
  const share = sharedWeight(terms, own) / weight;
  const inGroup = group === undefined ? undefined : termsOf(group);
  // The terms of the group count for an item in that group.
  return inGroup && sharedWeight(inGroup, withGroup) > 0
    ? Math.max(share, sharedWeight(terms, withGroup) / weight)
    : share;
}

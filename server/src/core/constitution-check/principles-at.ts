import type { Constitution, Principle } from '../constitution/constitution';
import type { PlanDocument } from '../document/plan-document';
import { contains, type DocumentOffset, type DocumentSpan, touches } from '../span/span';
import type { Template } from '../template/template';
import { findGate } from './find-gate';
import type { Gate, GateItem } from './gate';
import { matchPrinciples } from './match-principles';

/** What a check's item stands for. */
export interface PrinciplesHere {
  /** The item's name: offsets in the plan. */
  readonly span: DocumentSpan;
  /** At least one, in the constitution's order. */
  readonly principles: readonly Principle[];
}

/**
 * The principles that the item of the plan's constitution check at an offset answers to: those it names, else those whose
 * words it uses, else those of the item or heading it is listed under.
 *
 * @returns undefined elsewhere than on an item's name, and for an item that answers to no principle.
 */
export function principlesAt(
  plan: PlanDocument,
  constitution: Constitution,
  template: Template | undefined,
  offset: DocumentOffset,
): PrinciplesHere | undefined {
  const gate = findGate(plan, template);
  if (!gate) return undefined;
  // The innermost item whose name is there.
  const here = gate.items.filter(({ labelSpan, section }) => touches(section.at(labelSpan), offset));
  const [item] = here.sort((a, b) => (contains(a.section.at(a.span), b.section.at(b.span)) ? 1 : -1));
  if (!item) return undefined;
  for (let at: GateItem | undefined = item; at; at = at.group) {
    const principles = principlesOf(at, gate, constitution);
    if (principles.length > 0) return { span: item.section.at(item.labelSpan), principles };
  }
  return undefined;
}

/** The principles that an item addresses on its own: those it names, or else those whose words it uses. */
function principlesOf(item: GateItem, gate: Gate, constitution: Constitution): Principle[] {
  const matches = matchPrinciples(constitution, { ...gate, items: [item] });
  const named = matches.filter(({ addressed }) => addressed === 'name' || addressed === 'number');
  const found =
    named.length > 0 ? named : matches.filter(({ addressed }) => addressed === 'words').slice(0, 1);
  return found.map(({ principle }) => principle);
}

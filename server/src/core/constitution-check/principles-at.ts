import type { Constitution, Principle } from '../constitution/constitution';
import type { PlanDocument } from '../document/plan-document';
import { spanIn } from '../document/section-place';
import { contains, type DocumentOffset, type DocumentSpan, touches } from '../span/span';
import type { Template } from '../template/template';
import { findGate } from './find-gate';
import type { Gate, GateItem } from './gate';
import { matchPrinciples } from './match-principles';

/** The principles of an item of a check. */
export interface PrinciplesHere {
  /** The item's name, as document offsets. */
  readonly span: DocumentSpan;
  /** The principles in the constitution's order; at least one. */
  readonly principles: readonly Principle[];
}

/**
 * Finds the principles of the check item whose name is at an offset: the ones it names, else the ones whose
 * words it uses, else the ones of its group.
 *
 * @returns Undefined if the offset is not on an item's name, or if the item addresses no principle.
 */
export function principlesAt(
  plan: PlanDocument,
  constitution: Constitution,
  template: Template | undefined,
  offset: DocumentOffset,
): PrinciplesHere | undefined {
  const gate = findGate(plan, template);
  if (!gate) return undefined;
  // Choose the innermost item.
  const place = (item: GateItem) => spanIn(plan, item.section, item.span);
  const here = gate.items.filter(({ labelSpan, section }) =>
    touches(spanIn(plan, section, labelSpan), offset),
  );
  const [item] = here.sort((a, b) => (contains(place(a), place(b)) ? 1 : -1));
  if (!item) return undefined;
  for (let at: GateItem | undefined = item; at; at = at.group) {
    const principles = principlesOf(at, gate, constitution);
    if (principles.length > 0) return { span: spanIn(plan, item.section, item.labelSpan), principles };
  }
  return undefined;
}

/**
 * Finds the principles that an item itself addresses by name or number, or else the first one whose words it
 * uses.
 */
function principlesOf(item: GateItem, gate: Gate, constitution: Constitution): Principle[] {
  const matches = matchPrinciples(constitution, { ...gate, items: [item] });
  const named = matches.filter(({ addressed }) => addressed === 'name' || addressed === 'number');
  const found =
    named.length > 0 ? named : matches.filter(({ addressed }) => addressed === 'words').slice(0, 1);
  return found.map(({ principle }) => principle);
}

import type { Principle } from '../constitution/constitution';
import type { Edit } from '../document/finding';
import type { PlanDocument } from '../document/plan-document';
import type { Section } from '../document/section';
import type { Template } from '../template/template';
import { entryAt } from '../text/entry-at';
import type { Gate, GateItem } from './gate';
import { insertAtEnd, insertBeside, type Neighbour } from './insert-gate-item';
import type { PrincipleMatch } from './match-principles';
import { openFormOf } from './open-form';
import type { Answers } from './write-gate-item';

/** Principles to add to a check. */
export interface PrinciplesToInsert {
  /** The principles of the constitution and the items of the check that address them. */
  readonly matches: readonly PrincipleMatch[];
  /** Principles that the check does not address, in the constitution's order. */
  readonly wanted: readonly Principle[];
  readonly template: Template | undefined;
  readonly answers?: Answers;
}

/**
 * Creates the edits that insert principles into a check, in the constitution's order and in the check's form. A
 * check with several lists of principles, such as one before and one after the design, gets them in each list.
 */
export function insertPrinciples(
  plan: PlanDocument,
  gate: Gate,
  { matches, wanted, template, answers }: PrinciplesToInsert,
): Edit[] {
  const form = openFormOf(template);
  const edits = new Map<string, { neighbour: Neighbour; principles: Principle[] }>();
  for (const list of listsOf(matches))
    for (const principle of wanted) {
      const neighbour = neighbourOf(matches, principle, list);
      if (!neighbour) continue;
      const { section, span } = neighbour.item;
      const key = `${section.index} ${span.start} ${neighbour.side}`;
      const edit = edits.get(key) ?? { neighbour, principles: [] };
      edit.principles.push(principle);
      edits.set(key, edit);
    }
  if (edits.size > 0)
    return [...edits.values()].map(({ neighbour, principles }) =>
      insertBeside(plan, neighbour, { items: principles, form, answers }),
    );
  const last = lastOfForm(gate);
  const written = { items: wanted, form, answers };
  return [
    last
      ? insertBeside(plan, { item: last, side: 'after' }, written)
      : insertAtEnd(plan, gate, template, written),
  ];
}

/** Returns the sections that list principles in a check. */
function listsOf(matches: readonly PrincipleMatch[]): (Section | undefined)[] {
  const counts = new Map<Section | undefined, number>();
  for (const { ownItems } of matches)
    for (const list of new Set(ownItems.filter(isModel).map(listOf)))
      counts.set(list, (counts.get(list) ?? 0) + 1);
  const several = [...counts].filter(([, count]) => count > 1).map(([list]) => list);
  return several.length > 0 ? several : [...counts.keys()].slice(0, 1);
}

/** Returns the section that lists an item; for a heading, its parent section. */
function listOf(item: GateItem): Section | undefined {
  return item.kind === 'heading' ? item.section.parent : item.section;
}

function isModel(item: GateItem): boolean {
  return item.kind !== 'text' && !item.aboutViolation;
}

/** Finds the item of the nearest preceding principle in a list, or else of the nearest following one. */
function neighbourOf(
  matches: readonly PrincipleMatch[],
  principle: Principle,
  list: Section | undefined,
): Neighbour | undefined {
  const index = matches.findIndex((match) => match.principle === principle);
  const itemOf = (match: PrincipleMatch) =>
    match.ownItems.find((item) => isModel(item) && listOf(item) === list);
  for (let at = index - 1; at >= 0; at--) {
    const item = itemOf(entryAt(matches, at));
    if (item) return { item, side: 'after' };
  }
  for (let at = index + 1; at < matches.length; at++) {
    const item = itemOf(entryAt(matches, at));
    if (item) return { item, side: 'before' };
  }
  return undefined;
}

/** Finds the last row or box of a check without principles; a new item copies its form. */
function lastOfForm(gate: Gate): GateItem | undefined {
  const kinds = { table: 'row', checkboxes: 'checkbox' } as const;
  const kind = gate.form === 'table' || gate.form === 'checkboxes' ? kinds[gate.form] : undefined;
  return (
    kind &&
    gate.items.findLast(
      (item) =>
        item.kind === kind && item.part === 0 && !item.aboutViolation && item.level === 0 && item.named,
    )
  );
}

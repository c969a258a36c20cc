import type { Edit } from '../finding';
import type { PlanDocument } from '../plan/plan-document';
import type { Template } from '../template/template';
import type { Principle } from './constitution';
import type { Gate, GateItem } from './gate';
import { insertAtEnd, insertBeside, type Neighbour } from './insert-gate-item';
import type { PrincipleMatch } from './match-principles';

/**
 * The edits that write principles into a check, in the constitution's order and in the check's own form; into each part of
 * a check that is split (before and after the design) and lists principles.
 *
 * @param wanted Principles that the check does not address, in the constitution's order.
 */
export function insertPrinciples(
  plan: PlanDocument,
  gate: Gate,
  matches: readonly PrincipleMatch[],
  wanted: readonly Principle[],
  template: Template | undefined,
): Edit[] {
  const edits = new Map<string, { neighbour: Neighbour; principles: Principle[] }>();
  for (const part of gate.parts.keys())
    for (const principle of wanted) {
      const neighbour = neighbourOf(matches, principle, part);
      if (!neighbour) continue;
      const key = `${neighbour.item.span.start} ${neighbour.side}`;
      const edit = edits.get(key) ?? { neighbour, principles: [] };
      edit.principles.push(principle);
      edits.set(key, edit);
    }
  if (edits.size > 0)
    return [...edits.values()].map(({ neighbour, principles }) => insertBeside(plan, neighbour, principles));
  const last = lastOfForm(gate);
  if (last) return [insertBeside(plan, { item: last, side: 'after' }, wanted)];
  return [insertAtEnd(plan, gate, template?.gate?.form, wanted)];
}

/** The item of the nearest principle before that one has, or else the nearest behind. */
function neighbourOf(
  matches: readonly PrincipleMatch[],
  principle: Principle,
  part: number,
): Neighbour | undefined {
  const index = matches.findIndex((match) => match.principle === principle);
  const itemOf = (match: PrincipleMatch) =>
    match.ownItems.find((item) => item.part === part && item.kind !== 'text' && !item.aboutViolation);
  for (let at = index - 1; at >= 0; at--) {
    const item = itemOf(matches[at]!);
    if (item) return { item, side: 'after' };
  }
  for (let at = index + 1; at < matches.length; at++) {
    const item = itemOf(matches[at]!);
    if (item) return { item, side: 'before' };
  }
  return undefined;
}

/** The last row or box of a check whose items are not principles: the next one is written like it. */
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

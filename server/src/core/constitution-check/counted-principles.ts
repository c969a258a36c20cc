import type { Constitution } from '../constitution/constitution';
import { countedItem, rangeJoint } from '../constitution/numeral';
import { sharedWeight, termsOf } from '../language/terms';
import type { GateItem } from './gate';

const counter = new RegExp(
  String.raw`^[^\p{L}\p{N}]*${countedItem}(?:${rangeJoint}(\d{1,2}))?(?!\p{N})[\s:：.)—–-]*`,
  'iu',
);

/**
 * Maps numbered gates (`Gate 1: Unit Tests`, `Gates 2-7: all pass`) to the principles with the same numbers. A
 * gate with its own name must share a term with the principle's name.
 *
 * @returns The numbers of the principles, by item. Empty unless the check has exactly one gate for each
 *   principle.
 */
export function countedPrinciples(
  items: readonly GateItem[],
  { principles }: Constitution,
): ReadonlyMap<GateItem, ReadonlySet<number>> {
  const counted = new Map<GateItem, Set<number>>();
  const all = new Set<number>();
  for (const item of items) {
    const match = item.kind === 'text' ? null : counter.exec(item.label);
    if (!match) continue;
    const first = Number(match[1]);
    const last = Number(match[2] ?? first);
    const own = new Set<number>();
    for (let number = first; number <= last; number++) {
      all.add(number);
      if (match[2] !== undefined || isNamedAs(item.label.slice(match[0].length), number)) own.add(number);
    }
    counted.set(item, own);
  }
  const isComplete =
    all.size > 0 &&
    all.size === principles.length &&
    principles.every(({ position }) => position !== undefined && all.has(position));
  return isComplete ? counted : new Map();

  function isNamedAs(name: string, number: number): boolean {
    const terms = termsOf(name);
    if (terms.words.length === 0 && terms.runs.length === 0) return true;
    return principles.some(
      (principle) => principle.position === number && sharedWeight(terms, termsOf(principle.name)) > 0,
    );
  }
}

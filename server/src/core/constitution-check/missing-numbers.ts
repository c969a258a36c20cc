import { entryAt } from '../text/entry-at';
import type { Gate, GateItem } from './gate';

export interface MissingNumber {
  /** The number in roman numerals. */
  readonly number: string;
  readonly value: number;
  /** The item after which the number belongs. */
  readonly after: GateItem;
}

/** The highest number in a list of principles. */
const most = 30;

/**
 * Finds the gaps in the principle numbers of a check. Used if the constitution cannot be read.
 *
 * @returns An empty list unless most items of a part, and at least three, have ascending roman numerals.
 */
export function missingNumbers(gate: Gate): MissingNumber[] {
  for (const { items } of gate.parts) if (areNumbered(items)) return missingIn(items);
  return [];
}

function areNumbered(items: readonly GateItem[]): boolean {
  const own = topmost(items);
  const numbered = numberedAmong(own);
  if (numbered.length < 3 || numbered.length < own.length * 0.6) return false;
  let before = -1;
  for (const { value } of numbered) {
    if (value <= before || value > most) return false;
    before = value;
  }
  return true;
}

function missingIn(items: readonly GateItem[]): MissingNumber[] {
  const missing: MissingNumber[] = [];
  let before: NumberedItem | undefined;
  for (const numbered of numberedAmong(topmost(items))) {
    for (let value = (before?.value ?? 0) + 1; value < numbered.value; value++)
      missing.push({ number: toRoman(value), value, after: (before ?? numbered).item });
    before = numbered;
  }
  return missing;
}

function topmost(items: readonly GateItem[]): GateItem[] {
  return items.filter((item) => item.named && !item.aboutViolation && item.level === 0);
}

interface NumberedItem {
  readonly item: GateItem;
  readonly value: number;
}

function numberedAmong(items: readonly GateItem[]): NumberedItem[] {
  return items.flatMap((item) => {
    const { numeral } = item.numbered;
    return numeral?.style === 'roman' ? { item, value: numeral.value } : [];
  });
}

function toRoman(value: number): string {
  const ones = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'];
  return 'X'.repeat(Math.floor(value / 10)) + entryAt(ones, value % 10);
}

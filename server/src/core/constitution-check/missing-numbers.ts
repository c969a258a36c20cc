import { keptWith } from '../query/kept-with';
import type { Gate, GateItem, GatePart } from './gate';

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
  for (const part of gate.parts) if (isNumbered(part)) return missingIn(part.items);
  return [];
}

const verdicts = keptWith<GatePart['said'], boolean>();

function isNumbered(part: GatePart): boolean {
  let numbered = verdicts.get(part.said);
  if (numbered === undefined) {
    numbered = areNumbered(part.items);
    verdicts.set(part.said, numbered);
  }
  return numbered;
}

function areNumbered(items: readonly GateItem[]): boolean {
  const own = topmost(items);
  const values = numberedAmong(own).map(({ numbered: { numeral } }) => numeral!.value);
  if (values.length < 3 || values.length < own.length * 0.6) return false;
  return values.every((value, at) => at === 0 || value > values[at - 1]!) && values.at(-1)! <= most;
}

function missingIn(items: readonly GateItem[]): MissingNumber[] {
  const numbered = numberedAmong(topmost(items));
  const values = numbered.map(({ numbered: { numeral } }) => numeral!.value);
  const missing: MissingNumber[] = [];
  for (const [at, value] of values.entries())
    for (let each = (values[at - 1] ?? 0) + 1; each < value; each++)
      missing.push({ number: toRoman(each), value: each, after: numbered[Math.max(0, at - 1)]! });
  return missing;
}

function topmost(items: readonly GateItem[]): GateItem[] {
  return items.filter((item) => item.named && !item.aboutViolation && item.level === 0);
}

function numberedAmong(items: readonly GateItem[]): GateItem[] {
  return items.filter(({ numbered: { numeral } }) => numeral?.style === 'roman');
}

function toRoman(value: number): string {
  const ones = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'];
  return 'X'.repeat(Math.floor(value / 10)) + ones[value % 10]!;
}

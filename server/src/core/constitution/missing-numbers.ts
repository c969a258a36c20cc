import type { Gate, GateItem } from './gate';

export interface MissingNumber {
  /** In roman numerals. */
  readonly number: string;
  readonly value: number;
  /** The item it would stand behind. */
  readonly after: GateItem;
}

/** More than this is no list of principles. */
const most = 30;

/**
 * The numbers that a check leaves out between those it has: of all plans that cite principles by number, one that skips
 * some skips principles. For a check whose constitution cannot be read.
 *
 * @returns Nothing unless at least three items, and nearly all of a part, are numbered in roman numerals, ascending.
 */
export function missingNumbers(gate: Gate): MissingNumber[] {
  const byPart = gate.parts.map((): GateItem[] => []);
  for (const item of gate.items)
    if (item.named && !item.aboutViolation && item.level === 0) byPart[item.part]!.push(item);
  for (const own of byPart) {
    const numbered = own.filter(({ numbered: { numeral } }) => numeral?.style === 'roman');
    if (numbered.length < 3 || numbered.length < own.length * 0.6) continue;
    const values = numbered.map(({ numbered: { numeral } }) => numeral!.value);
    if (values.some((value, at) => at > 0 && value <= values[at - 1]!) || values.at(-1)! > most) continue;
    const missing: MissingNumber[] = [];
    for (const [at, value] of values.entries())
      for (let each = (values[at - 1] ?? 0) + 1; each < value; each++)
        missing.push({ number: toRoman(each), value: each, after: numbered[Math.max(0, at - 1)]! });
    return missing;
  }
  return [];
}

function toRoman(value: number): string {
  const ones = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'];
  return 'X'.repeat(Math.floor(value / 10)) + ones[value % 10]!;
}

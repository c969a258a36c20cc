import { entryAt } from './entry-at';
/** The offset where each part of a text starts, in order, then the text's length. */
export type Starts = readonly number[];

interface Part {
  readonly text: string;
}

/** Computes the start of each part of a text and the text's length. */
export function startsOf(parts: readonly Part[]): Starts {
  return replaceStarts([0], 0, parts, 0);
}

/**
 * Computes the starts after some parts are replaced.
 * @param from Index of the first replaced part.
 * @param parts The new parts.
 * @param to Index in `before` of the first part behind the replaced ones.
 */
export function replaceStarts(before: Starts, from: number, parts: readonly Part[], to: number): Starts {
  const starts = before.slice(0, from);
  let start = entryAt(before, from);
  for (const { text } of parts) {
    starts.push(start);
    start += text.length;
  }
  const by = start - entryAt(before, to);
  for (let index = to; index < before.length; index++) starts.push(entryAt(before, index) + by);
  return starts;
}

/** Returns the index of the last number that is at most `value`; -1 without one. The numbers ascend. */
export function lastAtMost(numbers: readonly number[], value: number): number {
  let low = -1;
  let high = numbers.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (entryAt(numbers, middle) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}

/**
 * Returns the index of the first number that is at least `value`; the array's length without one. The numbers ascend.
 */
export function firstAtLeast(numbers: readonly number[], value: number): number {
  return lastAtMost(numbers, value - 1) + 1;
}

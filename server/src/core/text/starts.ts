/** Where the parts of a text start, in order, and at last where the text ends. */
export type Starts = readonly number[];

interface Part {
  readonly text: string;
}

export function startsOf(parts: readonly Part[]): Starts {
  return replaceStarts([0], 0, parts, 0);
}

/**
 * The starts of a text in which some parts were replaced by others.
 *
 * @param from The index of the first part that was replaced.
 * @param parts What stands there now.
 * @param to The index of the first part behind them that was not.
 */
export function replaceStarts(before: Starts, from: number, parts: readonly Part[], to: number): Starts {
  const starts = before.slice(0, from);
  let start = before[from]!;
  for (let index = 0; index < parts.length; index++) {
    starts.push(start);
    start += parts[index]!.text.length;
  }
  const by = start - before[to]!;
  for (let index = to; index < before.length; index++) starts.push(before[index]! + by);
  return starts;
}

/** The index of the last of ascending numbers that is at most `value`; -1 where there is none. */
export function lastAtMost(numbers: readonly number[], value: number): number {
  let low = -1;
  let high = numbers.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (numbers[middle]! <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The index of the first of ascending numbers that is at least `value`; their number where there is none. */
export function firstAtLeast(numbers: readonly number[], value: number): number {
  return lastAtMost(numbers, value - 1) + 1;
}

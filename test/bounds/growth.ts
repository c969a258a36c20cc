/** The least processor time that is compared, in milliseconds: below it, timers and collected garbage say more than the work. */
const least = 3;

/** A busy machine slows a measurement down and never speeds it up, so that the least of several tells the work. */
const mostRounds = 5;

/**
 * How much more processor time four times the work takes. Where it is more than the limit, a size twice as large is measured
 * as well and the lower ratio counts: a step from one reader to another is no growth.
 *
 * @param work Does the work for a size.
 * @param size The smaller one.
 * @param limit Once the ratio is below it, no further measurement is taken.
 * @returns 4 where the work is linear, 16 where it is quadratic; less where it takes hardly any time.
 */
export async function growth(work: (size: number) => unknown, size: number, limit: number): Promise<number> {
  const ratio = await ratioAt(work, size, limit);
  return ratio <= limit ? ratio : Math.min(ratio, await ratioAt(work, 2 * size, limit));
}

async function ratioAt(work: (size: number) => unknown, size: number, limit: number): Promise<number> {
  let [small, large] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let round = 1; ; round++) {
    small = Math.min(small, await processorTime(() => work(size)));
    large = Math.min(large, await processorTime(() => work(4 * size)));
    const ratio = large / Math.max(small, least);
    if (ratio <= limit || round === mostRounds) return ratio;
  }
}

async function processorTime(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { system, user } = process.cpuUsage(before);
  return (system + user) / 1_000;
}

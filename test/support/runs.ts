// How much a run of the tests does. `npm test` has seconds: few random cases on a fixed seed, and a part of long lists.
// `npm run test:long` sets PLANWRIGHT_PROPERTY_RUNS: as many random cases on a new seed, and everything in the lists.

const runs = process.env.PLANWRIGHT_PROPERTY_RUNS;

/** Whether this run takes its time. */
export const isLong = runs !== undefined;

// Zero cases would pass every random test.
if (runs !== undefined && !/^[1-9]\d*$/.test(runs))
  throw new Error(`PLANWRIGHT_PROPERTY_RUNS must be a number from 1, not "${runs}".`);

const seed = isLong ? Date.now() % 2 ** 31 : 20_26;

/** The options of a random test. A failure prints its seed. @param usual The number of cases where none is asked for. */
export function random(usual: number): { readonly seed: number; readonly numRuns: number } {
  return { seed, numRuns: isLong ? Number(runs) : usual };
}

/** At most `size` members of a list, spread evenly over it; the whole list in a long run. */
export function sample<Value>(values: readonly Value[], size: number): readonly Value[] {
  if (isLong || values.length <= size) return values;
  return Array.from(
    { length: size },
    (_, index) => values[Math.floor((index * values.length) / size)] as Value,
  );
}

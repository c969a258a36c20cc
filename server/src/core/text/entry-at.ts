/**
 * Returns the entry at an index that the caller knows to be in the list.
 *
 * @param index From 0.
 * @throws RangeError if the list has no entry at the index.
 */
export function entryAt<Entry>(list: readonly Entry[], index: number): NonNullable<Entry> {
  const entry = list[index];
  if (entry === undefined || entry === null) throw new RangeError(`No entry at ${index}`);
  return entry;
}

import type { Computation, Computed, Memo, Query, Read, Reader } from './memo';
import type { QueryOptions } from './query';

/**
 * Defines a query that computes a value for each object of a list. The value belongs to the object: it stays while the object
 * moves in the list, and when the object comes back to it. An object must not be in the lists of two keys.
 *
 * If the list changes, only the objects between its unchanged start and its unchanged end are processed, unless another
 * value that the items read has changed.
 */
export function defineItems<Key, Item extends object, Value>(
  name: string,
  list: Query<Key, readonly Item[]>,
  compute: (reader: Reader, item: Item, key: Key) => Value,
  { equal = Object.is }: Pick<QueryOptions<Value>, 'equal'> = {},
): Computed<Key, readonly Value[]> {
  const itemQuery: Computed<Item, Value> = {
    name: `${name}, one item`,
    compute: (computation, item, memo) => compute(computation, item, memo.listKey as Key),
    equal,
    keepsFormer: false,
  };

  const computeList = (computation: Computation, key: Key, memo: Memo): readonly Value[] => {
    const items = computation.get(list, key);
    const former = memo.hasValue ? (memo.value as readonly Value[]) : [];
    const { items: formerItems, reads: formerReads } = memo.list;
    const isRestUnchanged = formerReads.every((read) => computation.holds(read, memo));
    const { start, end } = isRestUnchanged ? unchangedEnds(formerItems, items) : noEnds;
    const memoOf = (item: object): Memo => computation.itemMemo(itemQuery, item, key);

    const memos = items.slice(start, items.length - end).map(memoOf);
    const reads: Read[] = [];
    for (const itemMemo of memos) {
      computation.refresh(itemMemo);
      itemMemo.reads = shareReads(itemMemo.reads, reads);
    }
    if (start + end > 0) {
      const removed = formerItems
        .slice(start, formerItems.length - end)
        .flatMap((item) => memoOf(item).reads);
      if (removed.every((read) => sameRead(reads, read))) shareReads(formerReads, reads);
      else
        for (const item of [...items.slice(0, start), ...items.slice(items.length - end)])
          shareReads(memoOf(item).reads, reads);
    }
    for (const read of reads) computation.record(read);
    memo.list = { items, reads };

    const isAligned = former.length === items.length;
    const between = memos.map((itemMemo, offset) => {
      const value = itemMemo.value as Value;
      const formerValue = former[start + offset] as Value;
      return isAligned && equal(formerValue, value) ? formerValue : value;
    });
    if (isAligned && between.every((value, offset) => value === former[start + offset])) return former;
    return [...former.slice(0, start), ...between, ...former.slice(former.length - end)];
  };
  return { name, compute: computeList, equal: Object.is, keepsFormer: false };
}

const noEnds = { start: 0, end: 0 };

/** Counts the objects that two lists share at the start, and those that they share at the end of the rest. */
function unchangedEnds(former: readonly object[], items: readonly object[]): typeof noEnds {
  const shorter = Math.min(former.length, items.length);
  let start = 0;
  while (start < shorter && former[start] === items[start]) start++;
  let end = 0;
  while (end < shorter - start && former[former.length - 1 - end] === items[items.length - 1 - end]) end++;
  return { start, end };
}

/** Adds the reads of an item to those of all items. Returns shared objects, because thousands of items read the same. */
function shareReads(itemReads: readonly Read[], reads: Read[]): readonly Read[] {
  if (itemReads.length === 0) return itemReads;
  return itemReads.map((read) => {
    const shared = sameRead(reads, read);
    if (!shared) reads.push(read);
    return shared && shared.part === read.part && shared.isComplete === read.isComplete ? shared : read;
  });
}

function sameRead(reads: readonly Read[], { memo, takePart }: Read): Read | undefined {
  return reads.find((read) => read.memo === memo && read.takePart === takePart);
}

import type { Settings } from '../../project/settings';
import type { PlanWorkspace } from '../../workspace/workspace';

/** A search over many files: in what, and how it behaves towards whoever asked for it. */
export interface Search {
  readonly workspace: PlanWorkspace;
  /** Those that hold where it was asked. */
  readonly settings: Settings;
  /** URIs of the documents that are open in the editor: what is found there comes first. */
  readonly open: readonly string[];
  /** Lets others have their turn. Throws when the answer is no longer wanted; whoever searches lets that pass. */
  readonly goOn: () => Promise<void>;
}

/** Enough to keep a slow file system busy, and few enough to be stopped in between. */
const atOnce = 8;

/**
 * Reads one thing after the other, a few at a time, for as long as the answer is wanted.
 *
 * @returns What was read, in the order of the items.
 */
export async function readEach<Item, Result>(
  items: readonly Item[],
  search: Search,
  read: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  for (let start = 0; start < items.length; start += atOnce) {
    await search.goOn();
    results.push(...(await Promise.all(items.slice(start, start + atOnce).map(read))));
  }
  return results;
}

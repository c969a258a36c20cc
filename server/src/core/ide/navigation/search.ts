import type { Settings } from '../../project/settings';
import type { PlanWorkspace } from '../../workspace/workspace';

/** The scope of a search over many files, and its cancellation. */
export interface Search {
  readonly workspace: PlanWorkspace;
  /** The settings of the document with the request. */
  readonly settings: Settings;
  /** URIs of the documents open in the editor; their results come first. */
  readonly open: readonly string[];
  /** Yields to the event loop. Throws if the request is cancelled; searches do not catch this error. */
  readonly goOn: () => Promise<void>;
}

/** Enough for a slow file system, and few enough to cancel soon. */
const atOnce = 8;

/**
 * Runs `read` for all items, a few at a time, until the request is cancelled.
 * @returns The results, in the order of the items.
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

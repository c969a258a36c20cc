import type { Query } from './query';

/** A value that a computation read: the whole value, or the part that it took. */
export interface Read {
  readonly memo: Memo;
  /** Undefined: the whole value was read. */
  readonly takePart: ((value: never) => unknown) | undefined;
  /** The part that was taken. A whole value is never held here: it may be a version of a document. */
  readonly part: unknown;
  readonly isComplete: boolean;
}

const noReads: readonly Read[] = [];

/** The last value of a query for one key. */
export class Memo {
  value: unknown = undefined;
  /** The revision in which the value or its completeness last changed. */
  changedAt = 0;
  /** The last revision in which the value was known to hold. -1: there is no value yet. */
  checkedAt = -1;
  reads: readonly Read[] = noReads;
  /** Whether all inputs that the value depends on are loaded. */
  isComplete = true;
  isRunning = false;
  /** Whether the database has dropped the memo. Memos of items may still refer to it. */
  isForgotten = false;
  /** For a list of values: the items that it was computed for, and all that their computations read. */
  list: { readonly items: readonly object[]; readonly reads: readonly Read[] } = {
    items: [],
    reads: noReads,
  };

  /** @param listKey For the memo of an item: the key of its list. */
  constructor(
    readonly query: Query<unknown, unknown>,
    readonly key: unknown,
    readonly listKey?: unknown,
  ) {}

  get hasValue(): boolean {
    return this.checkedAt >= 0;
  }
}

/** The reads of one computation while it runs. */
export class Recording {
  readonly reads: Read[] = [];
  isComplete = true;

  constructor(readonly memo: Memo) {}

  add(read: Read): void {
    this.isComplete &&= read.isComplete;
    if (!this.includesRecent(read)) this.reads.push(read);
  }

  /** Whether one of the last reads was the same. Loops read the same few values in turn. */
  private includesRecent({ memo, takePart }: Read): boolean {
    const { reads } = this;
    const end = Math.max(0, reads.length - 16);
    for (let index = reads.length - 1; index >= end; index--)
      if (reads[index]?.memo === memo && reads[index]?.takePart === takePart) return true;
    return false;
  }
}

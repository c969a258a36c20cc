/** A value that the host provides for each key: the text of a file, the entries of a folder, a setting. */
export interface Input<Key, Value> {
  readonly name: string;
  /** The value until the host has loaded one. */
  readonly absent: Value;
  equal(former: Value, value: Value): boolean;
  /** For the compiler alone: the type of the keys. */
  readonly key?: Key;
}

/** A value that is computed for each key from inputs and other queries. */
export interface Computed<Key, Value> {
  readonly name: string;
  /** `memo` holds the former value. */
  compute(computation: Computation, key: Key, memo: Memo): Value;
  equal(former: Value, value: Value): boolean;
  readonly keepsFormer: boolean;
}

export type Query<Key, Value> = Input<Key, Value> | Computed<Key, Value>;

/** The only way for a query to read anything. */
export interface Reader {
  /**
   * Reads a value and records the read.
   *
   * @param takePart Selects the part that the caller depends on. Must be the same function each time; its results are
   *   compared with `===`.
   */
  get<Key, Value>(query: Query<Key, Value>, key: Key): Value;
  get<Key, Value, Part>(query: Query<Key, Value>, key: Key, takePart: (value: Value) => Part): Part;
  /**
   * Whether all inputs that the running computation has read so far, itself or through queries, are loaded. If not, a search
   * over several places can skip further places for now.
   */
  readonly isComplete: boolean;
}

/** The database as a running computation uses it. */
export interface Computation extends Reader {
  /** Brings a memo up to date. */
  refresh(memo: Memo): void;
  /** Records a read of the running computation. */
  record(read: Read): void;
  /** Tells whether a value has not changed since `reader` was last valid. */
  holds(read: Read, reader: Memo): boolean;
  /** The memo of an object in the list that belongs to `listKey`. */
  itemMemo(query: Query<unknown, unknown>, item: object, listKey: unknown): Memo;
}

/** A value that a computation read, or the part that it selected. */
export interface Read {
  readonly memo: Memo;
  /** The function that selects the part; undefined if the whole value was read. */
  readonly takePart: ((value: never) => unknown) | undefined;
  /** The selected part. A whole value is never stored here, because it may be a version of a document. */
  readonly part: unknown;
  readonly isComplete: boolean;
}

const noReads: readonly Read[] = [];

/** The last value of a query for one key. */
export class Memo {
  value: unknown = undefined;
  /** The revision in which the value or its completeness last changed. */
  changedAt = 0;
  /** The last revision in which the value was known to be valid; -1 without a value. */
  checkedAt = -1;
  reads: readonly Read[] = noReads;
  /** Whether all inputs that the value depends on are loaded. */
  isComplete = true;
  isRunning = false;
  /** Whether the database has dropped the memo. Memos of items may still refer to it. */
  isForgotten = false;
  /** The number of the load that an input's value comes from. */
  loadedBy = 0;
  /** The items of a list of values, and all reads of their computations. */
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

  /** Tells whether one of the last reads was the same. Loops read the same few values in turn. */
  private includesRecent({ memo, takePart }: Read): boolean {
    const { reads } = this;
    const end = Math.max(0, reads.length - 16);
    for (let index = reads.length - 1; index >= end; index--)
      if (reads[index]?.memo === memo && reads[index]?.takePart === takePart) return true;
    return false;
  }
}

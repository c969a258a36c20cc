import { assertNotDeriving } from './define-derived';
import { Interrupted } from './interrupted';
import { type Computation, type Computed, type Input, Memo, type Query, type Read, Recording } from './memo';

/** A query and one of its keys. */
export type Root = readonly [query: Query<unknown, unknown>, key: unknown];

/**
 * The values of queries, each with the reads that its computation recorded. A value is computed on request, and recomputed
 * on request after one of its reads has changed.
 */
export class Database implements Computation {
  /** The number of computations so far, for tests that limit the work. */
  computations = 0;
  private revision = 1;
  private deadline = Infinity;
  private readonly memos = new Map<Query<unknown, unknown>, Map<unknown, Memo>>();
  /** The memos of items. A query may hold the template or the options that it was made for, so the map is weak. */
  private readonly itemMemos = new WeakMap<Query<unknown, unknown>, WeakMap<object, Memo>>();
  private readonly wantedMemos = new Set<Memo>();
  private readonly recordings: Recording[] = [];

  get<Key, Value>(query: Query<Key, Value>, key: Key): Value;
  get<Key, Value, Part>(query: Query<Key, Value>, key: Key, takePart: (value: Value) => Part): Part;
  get<Value>(query: Query<unknown, Value>, key: unknown, takePart?: (value: Value) => unknown): unknown {
    assertNotDeriving(query.name);
    const memo = this.memoOf(query, key);
    this.refresh(memo);
    const part = takePart?.(memo.value as Value);
    this.record({ memo, takePart, part, isComplete: memo.isComplete });
    return takePart ? part : memo.value;
  }

  /** Whether all inputs that the running computation read are loaded; outside of computations, whether none is wanted. */
  get isComplete(): boolean {
    return this.recordings.at(-1)?.isComplete ?? this.wantedMemos.size === 0;
  }

  /** Loads an input or replaces its value. Only the host calls it, between computations. */
  set<Key, Value>(input: Input<Key, Value>, key: Key, value: Value): void {
    if (this.recordings.length > 0) throw new Error(`A query must not set ${input.name}`);
    const memo = this.memoOf(input, key);
    this.wantedMemos.delete(memo);
    const isLoaded = memo.hasValue && memo.isComplete;
    if (isLoaded && input.equal(memo.value as Value, value)) return;
    this.revision++;
    Object.assign(memo, { value, isComplete: true, changedAt: this.revision, checkedAt: this.revision });
  }

  /** The inputs that computations read and that are not loaded. The host loads them and repeats its request. */
  get wanted(): readonly Memo[] {
    return [...this.wantedMemos];
  }

  /**
   * Computes a value within a time limit.
   *
   * @returns Undefined if the time was too short; the next call reuses the finished values. `isComplete` tells whether all
   *   inputs that the value depends on were loaded.
   */
  tryFor<Key, Value>(
    milliseconds: number,
    query: Query<Key, Value>,
    key: Key,
  ): { readonly value: Value; readonly isComplete: boolean } | undefined {
    this.deadline = Date.now() + milliseconds;
    try {
      const value = this.get(query, key);
      return { value, isComplete: this.memoOf(query, key).isComplete };
    } catch (error) {
      if (error instanceof Interrupted) return undefined;
      throw error;
    } finally {
      this.deadline = Infinity;
    }
  }

  /** All inputs that were read or set. */
  get inputs(): readonly Memo[] {
    return [...this.memos].flatMap(([query, memos]) => (isComputed(query) ? [] : [...memos.values()]));
  }

  /** The inputs that a value depends on, loaded or not. Empty before the value is computed. */
  inputsOf<Key>(query: Query<Key, unknown>, key: Key): readonly Memo[] {
    return [...reachedFrom([this.memoOf(query, key)])].filter((memo) => !isComputed(memo.query));
  }

  /** Drops all values and inputs that the roots do not depend on. */
  keepOnly(roots: readonly Root[]): void {
    const reached = reachedFrom(roots.map(([query, key]) => this.memoOf(query, key)));
    for (const [query, memos] of this.memos) {
      for (const [key, memo] of memos) {
        if (reached.has(memo)) continue;
        memo.isForgotten = true;
        memos.delete(key);
        this.wantedMemos.delete(memo);
      }
      if (memos.size === 0) this.memos.delete(query);
    }
  }

  /** The number of memos, without those of items. */
  get size(): number {
    return [...this.memos.values()].reduce((sum, memos) => sum + memos.size, 0);
  }

  record(read: Read): void {
    this.recordings.at(-1)?.add(read);
  }

  holds({ memo, takePart, part, isComplete }: Read, reader: Memo): boolean {
    if (memo.isForgotten) return false;
    this.refresh(memo);
    if (memo.isComplete !== isComplete) return false;
    return (
      memo.changedAt <= reader.checkedAt || (takePart !== undefined && takePart(memo.value as never) === part)
    );
  }

  refresh(memo: Memo): void {
    if (memo.checkedAt === this.revision) return;
    const { query } = memo;
    if (!isComputed(query)) this.refreshInput(memo, query);
    else if (!memo.hasValue || !memo.reads.every((read) => this.holds(read, memo))) this.compute(memo, query);
    memo.checkedAt = this.revision;
  }

  itemMemo(query: Query<unknown, unknown>, item: object, listKey: unknown): Memo {
    const memos = getOrAdd(this.itemMemos, query, () => new WeakMap<object, Memo>());
    let memo = memos.get(item);
    if (memo?.listKey !== listKey || !memo) {
      memo = new Memo(query, item, listKey);
      memos.set(item, memo);
    }
    return memo;
  }

  private refreshInput(memo: Memo, { absent }: Input<unknown, unknown>): void {
    if (!memo.hasValue) Object.assign(memo, { value: absent, isComplete: false, changedAt: this.revision });
    if (!memo.isComplete) this.wantedMemos.add(memo);
  }

  private compute(memo: Memo, query: Computed<unknown, unknown>): void {
    if (memo.isRunning) throw new Error(`Cycle: ${this.cycleTo(memo)}`);
    if (this.deadline < Infinity && Date.now() > this.deadline) throw new Interrupted();
    const recording = new Recording(memo);
    this.recordings.push(recording);
    memo.isRunning = true;
    this.computations++;
    try {
      store(query.compute(this, memo.key, memo), recording, query, this.revision);
    } finally {
      memo.isRunning = false;
      this.recordings.pop();
    }
  }

  private cycleTo(memo: Memo): string {
    const running = this.recordings.map((recording) => recording.memo);
    const cycle = [...running.slice(running.indexOf(memo)), memo];
    return cycle.map(({ query }) => query.name).join(' -> ');
  }

  private memoOf(query: Query<unknown, unknown>, key: unknown): Memo {
    const memos = getOrAdd(this.memos, query, () => new Map<unknown, Memo>());
    return getOrAdd(memos, key, () => new Memo(query, key));
  }
}

/** Stores a computed value in its memo. An equal former value stays, and so does a complete one if `keepsFormer` is set. */
function store(
  value: unknown,
  { memo, ...recording }: Recording,
  query: Computed<unknown, unknown>,
  revision: number,
): void {
  const formerStands = query.keepsFormer && memo.hasValue && memo.isComplete && !recording.isComplete;
  const isComplete = recording.isComplete || formerStands;
  const isSame = formerStands || (memo.hasValue && query.equal(memo.value, value));
  if (!isSame || memo.isComplete !== isComplete) memo.changedAt = revision;
  if (!isSame) memo.value = value;
  memo.isComplete = isComplete;
  memo.reads = recording.reads;
}

function isComputed(query: Query<unknown, unknown>): query is Computed<unknown, unknown> {
  return 'compute' in query;
}

/** Returns the roots and all memos that they depend on. */
function reachedFrom(roots: readonly Memo[]): ReadonlySet<Memo> {
  const reached = new Set(roots);
  for (const memo of reached) for (const read of memo.reads) reached.add(read.memo);
  return reached;
}

function getOrAdd<Key, Value>(map: Table<Key, Value>, key: Key, make: () => Value): Value {
  let value = map.get(key);
  if (value === undefined) {
    value = make();
    map.set(key, value);
  }
  return value;
}

/** A Map or a WeakMap. */
interface Table<Key, Value> {
  get(key: Key): Value | undefined;
  set(key: Key, value: Value): unknown;
}

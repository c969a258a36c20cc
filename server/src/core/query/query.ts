import type { Database } from './database';
import type { Memo } from './memo';

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
  compute(database: Database, key: Key, memo: Memo): Value;
  equal(former: Value, value: Value): boolean;
  readonly keepsFormer: boolean;
}

export type Query<Key, Value> = Input<Key, Value> | Computed<Key, Value>;

/** The only way for a query to read anything. */
export interface Reader {
  /**
   * Reads a value and records the read.
   *
   * @param takePart Takes what the caller depends on. Must be the same function each time; its results are compared with `===`.
   */
  get<Key, Value>(query: Query<Key, Value>, key: Key): Value;
  get<Key, Value, Part>(query: Query<Key, Value>, key: Key, takePart: (value: Value) => Part): Part;
}

export interface QueryOptions<Value> {
  /** Compares a new value with the former one. An equal value is dropped, so that no reader runs again. */
  readonly equal?: (former: Value, value: Value) => boolean;
  /** Whether the last complete value stands while an input that a new value needs is not loaded. */
  readonly keepsFormer?: boolean;
}

/**
 * Defines an input.
 *
 * @param absent The value until the host has loaded one. Whatever reads it is incomplete.
 */
export function defineInput<Key, Value>(
  name: string,
  absent: Value,
  { equal = Object.is }: Pick<QueryOptions<Value>, 'equal'> = {},
): Input<Key, Value> {
  return { name, absent, equal };
}

/**
 * Defines a query.
 *
 * @param compute A pure, synchronous function. `former` is the last value for the same key: it may make the new value faster
 *   to compute, never different. The value must be data without getters that read.
 */
export function defineQuery<Key, Value>(
  name: string,
  compute: (reader: Reader, key: Key, former: Value | undefined) => Value,
  { equal = Object.is, keepsFormer = false }: QueryOptions<Value> = {},
): Computed<Key, Value> {
  return {
    name,
    compute: (database, key, memo) =>
      compute(database, key, memo.hasValue ? (memo.value as Value) : undefined),
    equal,
    keepsFormer,
  };
}

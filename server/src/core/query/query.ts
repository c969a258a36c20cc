import type { Computed, Input, Reader } from './memo';

export interface QueryOptions<Value> {
  /** Compares a new value with the former one. An equal value is dropped, so that no reader runs again. */
  readonly equal?: (former: Value, value: Value) => boolean;
  /** Whether the last complete value stays while an input of the new value is not loaded. */
  readonly keepsFormer?: boolean;
}

/**
 * Defines an input.
 *
 * @param absent The value until the host has loaded one. Values computed from it are incomplete.
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
    compute: (computation, key, memo) =>
      compute(computation, key, memo.hasValue ? (memo.value as Value) : undefined),
    equal,
    keepsFormer,
  };
}

import { copyOf } from '../text/copy-of';

/**
 * Memoizes a function of a text, for short texts that recur with every keystroke. The results are shared and must not be
 * changed.
 *
 * @param compute Must depend on the text alone. An undefined result is not kept.
 * @param limit The number of results after which the memo drops the least recently used ones. It holds up to twice as many.
 */
export function memoizeByText<Value>(
  compute: (text: string) => Value,
  limit = 2_000,
): (text: string) => Value {
  let recent = new Map<string, Value>();
  let older = new Map<string, Value>();
  return (text) => {
    const cached = recent.get(text);
    if (cached !== undefined) return cached;
    // A slice would keep its whole document in memory.
    const key = copyOf(text);
    const value = older.get(text) ?? compute(key);
    if (recent.size >= limit) {
      older = recent;
      recent = new Map();
    }
    recent.set(key, value);
    return value;
  };
}

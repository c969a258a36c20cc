/** Tells whether two values are equal plain data: primitives, arrays, sets, maps and objects of these. */
export function sameData(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (!isObject(one) || !isObject(other) || one.constructor !== other.constructor) return false;
  if (isIterable(one) && isIterable(other)) return sameItems([...one], [...other]);
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => Object.hasOwn(other, key) && sameData(one[key], other[key]))
  );
}

type Fields = Readonly<Record<string, unknown>>;

function sameItems(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((item, index) => sameData(item, other[index]));
}

function isIterable(value: object): value is Iterable<unknown> {
  return Symbol.iterator in value;
}

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null;
}

type Owner = object | undefined;

/** The key for an owner that is undefined. */
const noOwner: object = {};

/** The number of nested derivations that are running. */
let running = 0;

/** @throws Inside a derivation. Derivations record no reads, so a value that reads a query would become stale. */
export function assertNotDeriving(queryName: string): void {
  if (running > 0) throw new Error(`A derived value must not read ${queryName}`);
}

/**
 * Defines a value that depends only on immutable objects, such as a section's body, a template, a constitution, or a pair
 * of them. The value is computed once and stays in memory as long as all of the objects do.
 *
 * @param derive A pure function without optional parameters, which must not read from a database. Its value must not
 *   reference a version of a document that contains one of the objects.
 */
export function defineDerived<Owners extends readonly [Owner, ...Owner[]], Value>(
  derive: (...owners: Owners) => Value,
): (...owners: Owners) => Value {
  const cache = new WeakMap<object, unknown>();
  // Callers such as Array.map pass more arguments than there are owners.
  const lastIndex = derive.length - 1;
  return (...owners) => {
    let level = cache;
    for (let index = 0; index < lastIndex; index++) level = nextLevel(level, owners[index] ?? noOwner);
    const last = owners[lastIndex] ?? noOwner;
    const cached = level.get(last);
    if (cached !== undefined || level.has(last)) return cached as Value;
    running++;
    try {
      const value = derive(...owners);
      level.set(last, value);
      return value;
    } finally {
      running--;
    }
  };
}

function nextLevel(level: WeakMap<object, unknown>, owner: object): WeakMap<object, unknown> {
  let next = level.get(owner) as WeakMap<object, unknown> | undefined;
  if (!next) {
    next = new WeakMap();
    level.set(owner, next);
  }
  return next;
}

/**
 * A cache of the most recently used values. It holds at least the given number of values, and at most twice as many.
 */
export class Recent<Key, Value> {
  private young = new Map<Key, Value>();
  private old = new Map<Key, Value>();

  constructor(private readonly least: number) {}

  get(key: Key): Value | undefined {
    const value = this.young.get(key);
    if (value !== undefined) return value;
    const before = this.old.get(key);
    if (before !== undefined) this.set(key, before);
    return before;
  }

  set(key: Key, value: Value): void {
    if (this.young.size >= this.least) {
      this.old = this.young;
      this.young = new Map();
    }
    this.young.set(key, value);
  }
}

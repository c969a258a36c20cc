import type { Suppression } from './read-suppressions';

/** The rules that comments disable at a place. */
export interface Switches {
  /** Whether all rules except the named ones are disabled. */
  readonly all: boolean;
  /** The disabled rules; the enabled ones if `all` is true. */
  readonly names: ReadonlySet<string>;
}

export const allOn: Switches = { all: false, names: new Set() };

export function isOff({ all, names }: Switches, rule: string): boolean {
  return names.has(rule) !== all;
}

/**
 * Returns the switches after a `disable`, `disable-file` or `enable`.
 *
 * @param known The ids of all rules; other names have no effect.
 */
export function switched(
  before: Switches,
  { directive, rules }: Suppression,
  known: ReadonlySet<string>,
): Switches {
  const off = directive !== 'enable';
  if (rules.length === 0) return { all: off, names: new Set() };
  const names = new Set(before.names);
  for (const { name } of rules) {
    if (!known.has(name)) continue;
    if (off === before.all) names.delete(name);
    else names.add(name);
  }
  return { all: before.all, names };
}

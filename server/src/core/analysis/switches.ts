import type { Suppression } from './read-suppressions';

/** The rules that comments have switched off up to some place. */
export interface Switches {
  /** Whether all rules are off but for those named. */
  readonly all: boolean;
  /** The rules that are off or, where all are, on. */
  readonly names: ReadonlySet<string>;
  /** The same text for the same rules. */
  readonly key: string;
}

export const allOn: Switches = { all: false, names: new Set(), key: '' };

export function isOff({ all, names }: Switches, rule: string): boolean {
  return names.has(rule) !== all;
}

/**
 * The switches behind a `disable`, `disable-file` or `enable`.
 *
 * @param known The ids of all rules; other names switch nothing.
 */
export function switched(
  before: Switches,
  { directive, rules }: Suppression,
  known: ReadonlySet<string>,
): Switches {
  const off = directive !== 'enable';
  if (rules.length === 0) return { all: off, names: new Set(), key: off ? '*' : '' };
  const names = new Set(before.names);
  for (const { name } of rules) {
    if (!known.has(name)) continue;
    if (off === before.all) names.delete(name);
    else names.add(name);
  }
  return { all: before.all, names, key: `${before.all ? '*' : ''}${[...names].sort().join()}` };
}

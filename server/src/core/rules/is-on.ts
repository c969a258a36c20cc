import type { Settings } from '../project/settings';
import type { Rule } from './rule';

/**
 * Tells whether a rule is enabled. A rule with `onRequest` is enabled only if a severity or an option of it is
 * set.
 */
export function isOn({ id, onRequest }: Pick<Rule, 'id' | 'onRequest'>, settings: Settings): boolean {
  const set = settings.rules[id];
  if (!onRequest) return set?.severity !== 'off';
  if (!set || set.severity === 'off') return false;
  return set.severity !== 'default' || Object.keys(set.options).length > 0;
}

import type { Severity } from '../finding';
import type { Report, Rule } from '../rules/rule';
import type { Settings } from '../settings/settings';
import { type SectionState, severityInState } from './plan-state';

/**
 * The severity of a report: as the user sets it, or else as the rule and the section's state give it.
 *
 * @param state Undefined where no state makes reports louder or quieter.
 */
export function severityOf(
  rule: Rule,
  report: Report,
  settings: Settings,
  state: SectionState | undefined,
): Severity {
  const set = settings.rules[rule.id]?.severity ?? 'default';
  if (set !== 'default' && set !== 'off') return set;
  const own = report.severity ?? rule.severity;
  return state === undefined ? own : severityInState(rule.id, own, state);
}

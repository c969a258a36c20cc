import type { Severity } from '../document/finding';
import type { SectionState } from '../plan/plan-state';
import type { Settings } from '../project/settings';
import type { Report, Rule } from '../rules/rule';
import { severityInState } from './section-state';

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

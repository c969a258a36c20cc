import type { Severity } from '../finding';
import type { Report, Rule } from '../rules/rule';
import type { Settings } from '../settings/settings';
import { type PlanState, severityInState } from './plan-state';

/**
 * How loud a report is: as the user says, or else as rule and plan state say.
 *
 * @param state Undefined where no state makes reports louder or quieter.
 */
export function severityOf(
  rule: Rule,
  report: Report,
  settings: Settings,
  state: PlanState | undefined,
): Severity {
  const set = settings.rules[rule.id]?.severity ?? 'default';
  if (set !== 'default' && set !== 'off') return set;
  const own = report.severity ?? rule.severity;
  return state === undefined ? own : severityInState(rule.id, own, state);
}

import type { Severity } from '../document/finding';
import type { PlanState, SectionState } from '../plan/plan-state';
import { isInHeader, isTouched } from '../plan/scaffold';
import { isInUntouchedCopy } from '../plan/untouched-copies';
import type { Settings } from '../project/settings';
import { rulesOfLaterChanges } from '../rules/later-changes';
import { repeatedSection } from '../rules/repeated-section';
import type { Report, Rule } from '../rules/rule';
import { unfinishedRules } from '../rules/unfinished-rules';
import { isLoud, type Run } from './active-rules';

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

/**
 * The state that a section of a plan is in. It follows from the plan's state, the section's own body, and the other sections of
 * its title. A copy is untouched only where its own finding is loud.
 *
 * @param index Of the section.
 * @param state The plan's.
 */
export function sectionState(run: Run, index: number, state: PlanState): SectionState {
  const { context, plan } = run;
  if (isLoud(repeatedSection.id, run) && isInUntouchedCopy(plan, context, index)) return 'untouched';
  if (state !== 'scaffold') return state;
  const body = plan.bodies[index];
  // New Plan fills in what it knows of the header, and findings on the plan as a whole stand there.
  return body && !isInHeader(plan, index) && isTouched(body, context) ? 'draft' : 'untouched';
}

/** The rules that say that something is untouched. */
const rulesOfUntouched: ReadonlySet<string> = new Set(['untouched-scaffold', repeatedSection.id]);

/**
 * The severity of a finding in a section of a state. What nobody has touched only whispers; in a settled plan nothing may be
 * open any more, so that what a draft is warned of is an error. A finished plan is not held to what changed since.
 *
 * @param severity As the rule reports it.
 */
function severityInState(rule: string, severity: Severity, state: SectionState): Severity {
  if (state === 'untouched' && !rulesOfUntouched.has(rule)) return 'hint';
  if (state === 'finished' && rulesOfLaterChanges.has(rule)) return 'hint';
  const isAgreed = state === 'settled' || state === 'finished';
  if (isAgreed && severity === 'warning' && (unfinishedRules.has(rule) || rule === 'empty-plan'))
    return 'error';
  return severity;
}

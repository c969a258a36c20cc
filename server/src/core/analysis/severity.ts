import type { Severity } from '../document/finding';
import type { PlanState, SectionState } from '../plan/plan-state';
import { isInHeader, isTouched } from '../plan/scaffold';
import { untouchedCopiesIn } from '../plan/untouched-copies';
import type { Settings } from '../project/settings';
import { rulesOfLaterChanges } from '../rules/later-changes';
import { repeatedSection } from '../rules/repeated-section';
import type { Report, Rule } from '../rules/rule';
import { unfinishedRules } from '../rules/unfinished-rules';
import { isLoud, type Run } from './active-rules';

/**
 * Returns the severity of a report: the user's setting, otherwise the rule's severity adapted to the section's state.
 *
 * @param state The section's state; undefined if states do not change severities.
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
 * The state that each section of a plan is in. It follows from the plan's state, the section's own body, and the other sections
 * of its title. A copy is untouched only where its own finding is loud.
 *
 * @param state The plan's.
 */
export function sectionStates(run: Run, state: PlanState): readonly SectionState[] {
  const { context, plan } = run;
  // An empty plan has no section, and yet rules may report something about it.
  const states = Array.from({ length: Math.max(1, plan.bodies.length) }, (_, index): SectionState => {
    if (state !== 'scaffold') return state;
    const body = plan.bodies[index];
    // New Plan fills in what it knows of the header, and findings on the plan as a whole stand there.
    return body && !isInHeader(plan, index) && isTouched(body, context) ? 'draft' : 'untouched';
  });
  const copies = isLoud(repeatedSection.id, run) ? untouchedCopiesIn(plan, context) : [];
  for (const { index } of copies) states.fill('untouched', index, plan.tree.ends[index]);
  return states;
}

/** The rules that report untouched parts. */
const rulesOfUntouched: ReadonlySet<string> = new Set(['untouched-scaffold', repeatedSection.id]);

/**
 * Returns the severity of a finding for the state of its section. Untouched sections only get hints. A settled plan must not
 * have open places, so their warnings become errors. In a finished plan, findings on later changes become hints.
 *
 * @param severity The severity that the rule reports.
 */
function severityInState(rule: string, severity: Severity, state: SectionState): Severity {
  if (state === 'untouched' && !rulesOfUntouched.has(rule)) return 'hint';
  if (state === 'finished' && rulesOfLaterChanges.has(rule)) return 'hint';
  const isAgreed = state === 'settled' || state === 'finished';
  if (isAgreed && severity === 'warning' && (unfinishedRules.has(rule) || rule === 'empty-plan'))
    return 'error';
  return severity;
}

import type { SectionState } from '../plan/plan-state';
import { keptWith } from '../query/kept-with';
import type { SectionFinding, SectionFindings } from '../rules/section-finding';
import type { Run } from './active-rules';
import type { FoundInSection, FoundInWhole } from './found';
import { reportToFinding } from './report-to-finding';
import { severityOf } from './severity';
import { withoutRepeats } from './without-repeats';

const none: SectionFindings = [];

/** By what was found in a section, which is the same array only under the same settings. */
const kept = keptWith<
  FoundInSection,
  { readonly state: SectionState | undefined; readonly findings: SectionFindings }
>();

/**
 * The findings of one section, once repeats are out. Places that overlap are always in the same section, so that no other
 * one has a say.
 *
 * @param own What the rules that look at sections found in it.
 * @param whole What the rules that look at the plan as a whole found there.
 * @param state The section's; undefined where no state changes severities.
 */
export function settleSection(
  own: FoundInSection,
  whole: readonly FoundInWhole[] = [],
  { precedence, settings }: Run,
  state: SectionState | undefined,
): SectionFindings {
  if (own.length === 0 && whole.length === 0) return none;
  const before = whole.length === 0 ? kept.get(own) : undefined;
  if (before && before.state === state) return before.findings;
  const findings: SectionFinding[] = [];
  for (const list of [own, whole])
    for (const { rule, report } of list)
      findings.push(reportToFinding(rule, report, severityOf(rule, report, settings, state)));
  const settled = withoutRepeats(findings, precedence);
  if (whole.length === 0) kept.set(own, { state, findings: settled });
  return settled;
}

import type { SectionState } from '../plan/plan-state';
import { keptWith } from '../query/kept-with';
import type { SectionFinding, SectionFindings } from '../rules/section-finding';
import type { Run } from './active-rules';
import type { FoundInSection, FoundInWhole } from './found';
import { reportToFinding } from './report-to-finding';
import { severityOf } from './severity';
import { withoutRepeats } from './without-repeats';

const none: SectionFindings = [];

/** The findings by array of reports. The array is the same object only for the same settings. */
const kept = keptWith<
  FoundInSection,
  { readonly state: SectionState | undefined; readonly findings: SectionFindings }
>();

/**
 * Returns the findings of one section without repeats. Overlapping findings are always in the same section.
 *
 * @param own The reports of rules that check single sections.
 * @param whole The reports of rules that check the whole plan.
 * @param state The section's state; undefined if states do not change severities.
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

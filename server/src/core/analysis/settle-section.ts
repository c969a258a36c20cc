import type { SectionState } from '../plan/plan-state';
import type { Settings } from '../project/settings';
import { defineDerived } from '../query';
import type { Rule } from '../rules/rule';
import type { SectionFindings } from '../rules/section-finding';
import type { FoundInSection } from './found';
import { reportToFinding } from './report-to-finding';
import { severityOf } from './severity';
import { withoutRepeats } from './without-repeats';

/** The inputs of a section's findings, except its reports. */
export interface Judgement {
  readonly precedence: readonly Rule[];
  readonly settings: Settings;
  /** The state of the section; undefined if states do not change severities. */
  readonly state: SectionState | undefined;
}

/** Creates the judgement in each state: the same objects for the same rules and settings. */
export const judgements = defineDerived(
  (precedence: readonly Rule[], settings: Settings): ((state: SectionState | undefined) => Judgement) => {
    const byState = new Map<SectionState | undefined, Judgement>();
    return (state) => {
      const judgement = byState.get(state) ?? { precedence, settings, state };
      byState.set(state, judgement);
      return judgement;
    };
  },
);

const noFindings: SectionFindings = [];

/**
 * Returns the findings of one section without repeats. Overlapping findings are always in the same section.
 *
 * @param own What the rules that look at sections found in it.
 * @param whole What the rules that look at the plan as a whole found there.
 */
export const settleSection = defineDerived(
  (
    own: FoundInSection,
    whole: FoundInSection | undefined,
    { precedence, settings, state }: Judgement,
  ): SectionFindings => {
    const found = whole ? [...own, ...whole] : own;
    if (found.length === 0) return noFindings;
    const findings = found.map(({ report, rule }) =>
      reportToFinding(rule, report, severityOf(rule, report, settings, state)),
    );
    return withoutRepeats(findings, precedence);
  },
);

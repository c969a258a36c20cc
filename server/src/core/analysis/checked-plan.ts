import type { PlanState } from '../plan/plan-state';
import type { SectionFindings } from '../rules/section-finding';
import type { Run } from './active-rules';
import type { WholeReports } from './check-whole';
import { CheckedDocument } from './checked-document';
import type { FoundInSection, FoundInWhole } from './found';

/** The results of the check of one version, which the next check reuses. */
export interface CheckResults {
  readonly run: Run;
  readonly state: PlanState | undefined;
  /** The reports of rules that check single sections, by section. */
  readonly own: readonly FoundInSection[];
  /** The reports of each rule that checks the whole plan. */
  readonly whole: readonly WholeReports[];
  /** The reports in `whole`, by section index. */
  readonly wholeBySection: ReadonlyMap<number, readonly FoundInWhole[]>;
  /** The findings by section, before suppression. */
  readonly settled: readonly SectionFindings[];
  /** Whether the plan has comments that suppress findings. */
  readonly suppresses: boolean;
  /** The final findings by section. */
  readonly sections: readonly SectionFindings[];
}

/** A plan, its findings, and the results to reuse. */
export class CheckedPlan extends CheckedDocument {
  constructor(
    readonly results: CheckResults,
    /** The results for versions with other headings, newest first. */
    readonly earlier: readonly CheckResults[] = [],
  ) {
    super(results.run, results.sections);
  }
}

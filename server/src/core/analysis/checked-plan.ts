import type { PlanState } from '../plan/plan-state';
import type { SectionFindings } from '../rules/section-finding';
import type { Run } from './active-rules';
import type { WholeReports } from './check-whole';
import { CheckedDocument } from './checked-document';
import type { FoundInSection, FoundInWhole } from './found';

/** What the check of one version worked out, for the next one to take over. */
export interface CheckResults {
  readonly run: Run;
  readonly state: PlanState | undefined;
  /** By section. */
  readonly own: readonly FoundInSection[];
  /** One for each rule that looks at the plan as a whole. */
  readonly whole: readonly WholeReports[];
  /** What `whole` has in each section. */
  readonly wholeBySection: ReadonlyMap<number, readonly FoundInWhole[]>;
  /** By section, before comments suppress any. */
  readonly settled: readonly SectionFindings[];
  /** Whether the plan has comments that suppress findings. */
  readonly suppresses: boolean;
  /** By section. */
  readonly sections: readonly SectionFindings[];
}

/** A plan with everything there is to say about it. */
export class CheckedPlan extends CheckedDocument {
  constructor(
    readonly results: CheckResults,
    /** Those of versions with other headings, the newest first. */
    readonly earlier: readonly CheckResults[] = [],
  ) {
    super(results.run, results.sections);
  }
}

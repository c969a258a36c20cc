import type { Database } from '../query';
import type { SectionFindings } from '../rules/section-finding';
import type { CheckProblem, Run } from './active-rules';
import { CheckedDocument } from './checked-document';

/** A plan, its findings, and the results to reuse. */
export class CheckedPlan extends CheckedDocument {
  /** @param database The values that the check computed, for the check of the next version. */
  constructor(
    run: Run,
    sections: readonly SectionFindings[],
    problems: readonly CheckProblem[],
    readonly database: Database,
  ) {
    super(run, sections, problems);
  }
}

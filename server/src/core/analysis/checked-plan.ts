import type { Database } from '../query';
import type { SectionFindings } from '../rules/section-finding';
import type { CheckProblem, Run } from './active-rules';
import { CheckedDocument } from './checked-document';

/** A plan, its findings, and the results to reuse. */
export class CheckedPlan extends CheckedDocument {
  /** The values that the check computed, for the check of the next version. */
  readonly database: Database;
  readonly problems: readonly CheckProblem[];

  constructor(
    run: Run,
    sections: readonly SectionFindings[],
    { database, problems }: { readonly database: Database; readonly problems: readonly CheckProblem[] },
  ) {
    super(run, sections);
    this.database = database;
    this.problems = problems;
  }
}

import type { Finding, Fix } from '../finding';
import type { PlanDocument } from '../plan/plan-document';
import { shift } from '../span';
import { inputOf, type Run, reportsOf } from './active-rules';
import type { FoundInSection } from './check-sections';
import type { FoundInWhole, WholeReports } from './check-whole';
import type { CheckedDocument, SectionFindings } from './checked-document';
import type { PlanState } from './plan-state';
import { shiftFix } from './report-to-finding';

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

/** A finding of a rule that looks at the plan as a whole: its fixes are edits of one version only. */
export interface WholeFinding extends Finding {
  readonly from?: FoundInWhole;
}

/** A plan with everything there is to say about it. */
export class CheckedPlan implements CheckedDocument {
  private all: readonly Finding[] | undefined;
  private readonly asked = new Map<WholeReports, WholeReports['reports']>();

  constructor(readonly results: CheckResults) {}

  get document(): PlanDocument {
    return this.results.run.plan;
  }

  get sections(): readonly SectionFindings[] {
    return this.results.sections;
  }

  get findings(): readonly Finding[] {
    this.all ??= this.sections.flatMap((findings, index) => {
      const start = this.document.sections[index]?.start ?? 0;
      return findings.map((finding) => this.placed(finding, start));
    });
    return this.all;
  }

  private placed(finding: WholeFinding, start: number): Finding {
    const { from, ...rest } = finding;
    return {
      ...rest,
      span: shift(finding.span, start),
      fixes: from ? () => this.fixesOf(from) : () => finding.fixes().map((fix) => shiftFix(fix, start)),
    };
  }

  /** Where the finding was taken over from an earlier version, its rule is asked again about this one. */
  private fixesOf({ rule, index }: FoundInWhole): readonly Fix[] {
    const { run, whole } = this.results;
    const reported = whole.find(({ active }) => active.rule === rule);
    if (!reported) return [];
    let reports = this.asked.get(reported);
    if (!reports) {
      const { active, plan } = reported;
      reports =
        plan === run.plan
          ? reported.reports
          : reportsOf(active, run, (report) => rule.checkPlan?.(inputOf(active, run), report));
      this.asked.set(reported, reports);
    }
    return reports[index]?.fixes?.() ?? [];
  }
}

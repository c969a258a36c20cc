import type { Finding } from '../document/finding';
import type { PlanDocument } from '../document/plan-document';
import type { Section } from '../document/section';
import type { PlanState } from '../plan/plan-state';
import type { Report, Rule } from '../rules/rule';
import { shift } from '../span/span';
import { inputOf, type Run, reportsOf } from './active-rules';
import type { WholeReports } from './check-whole';
import type { CheckedDocument, SectionFindings } from './checked-document';
import type { Found, FoundFinding, FoundInSection, FoundInWhole } from './found';
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

/** A plan with everything there is to say about it. */
export class CheckedPlan implements CheckedDocument {
  private all: readonly Finding[] | undefined;
  /** What rules report when they are asked again, by the section that they are asked about; undefined for the whole plan. */
  private readonly asked = new Map<Section | undefined, Map<Rule, readonly Report[]>>();

  constructor(
    readonly results: CheckResults,
    /** Those of versions with other headings, the newest first. */
    readonly earlier: readonly CheckResults[] = [],
  ) {}

  get document(): PlanDocument {
    return this.results.run.plan;
  }

  get sections(): readonly SectionFindings[] {
    return this.results.sections;
  }

  get findings(): readonly Finding[] {
    this.all ??= this.sections.flatMap((findings, index) => {
      const section = this.document.section(index);
      return findings.map((finding) => this.placed(finding, section));
    });
    return this.all;
  }

  private placed(finding: FoundFinding, section: Section | undefined): Finding {
    const { from, message, related, rule, severity, subject, subjects, unnecessary } = finding;
    const start = section?.start ?? 0;
    return {
      rule,
      severity,
      message,
      span: shift(finding.span, start),
      subject,
      subjects,
      related,
      unnecessary,
      fixes: () => {
        if (from && 'section' in from) return this.reportOf(from, undefined)?.fixes?.() ?? [];
        const fixes = from ? (this.reportOf(from, section)?.fixes?.() ?? []) : finding.fixes();
        return fixes.map((fix) => shiftFix(fix, start));
      },
    };
  }

  private reportOf({ index, rule }: Found, section: Section | undefined): Report | undefined {
    const byRule = this.asked.get(section) ?? new Map<Rule, readonly Report[]>();
    this.asked.set(section, byRule);
    let reports = byRule.get(rule);
    if (!reports) {
      const { run } = this.results;
      const active = run.rules.find((each) => each.rule === rule)!;
      const input = inputOf(active, run);
      reports = reportsOf(active, run, (report) =>
        section ? rule.checkSection?.(section, input, report) : rule.checkPlan?.(input, report),
      );
      byRule.set(rule, reports);
    }
    return reports[index];
  }
}

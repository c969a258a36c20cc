import type { Finding, Fix, OwnRelated, Related } from '../document/finding';
import type { PlanDocument } from '../document/plan-document';
import type { SectionFinding, SectionFindings } from '../rules/section-finding';
import { type DocumentSpan, type SectionSpan, shift } from '../span/span';
import { type CheckProblem, fixInputOf, type Run } from './active-rules';

/** A document and its findings. */
export class CheckedDocument {
  private placedFindings: readonly Finding[] | undefined;

  /**
   * @param sections One list for each section of the document; a single list for a document without sections.
   * @param problems The problems of the rules that failed, whose findings are missing.
   */
  constructor(
    private readonly checkedBy: Run,
    readonly sections: readonly SectionFindings[],
    readonly problems: readonly CheckProblem[],
  ) {}

  get document(): PlanDocument {
    return this.checkedBy.plan;
  }

  /** The findings, sorted by start. Spans are document offsets and lie inside the document. */
  get findings(): readonly Finding[] {
    this.placedFindings ??= this.sections.flatMap((findings, index) =>
      findings.map((finding) => this.place(finding, index)),
    );
    return this.placedFindings;
  }

  private place(finding: SectionFinding, section: number): Finding {
    const { related, report, span, ...rest } = finding;
    return {
      ...rest,
      span: this.inDocument(section, span),
      related: related?.map((place) => this.placeRelated(place)),
      fixes: () => this.fixesOf(finding, section),
    };
  }

  /** Converts a place that explains a finding to offsets in its file. */
  placeRelated(place: Related | OwnRelated): Related {
    if ('uri' in place) return place;
    const { message, section, span } = place;
    return { uri: this.checkedBy.context.uri, span: this.inDocument(section, span), message };
  }

  private inDocument(section: number, span: SectionSpan): DocumentSpan {
    return shift(span, this.document.starts[section] ?? 0);
  }

  private fixesOf({ report, rule: id }: SectionFinding, section: number): readonly Fix[] {
    const active = this.checkedBy.rules.find(({ rule }) => rule.id === id);
    return active?.rule.fixes?.(report, fixInputOf(active, this.checkedBy, section)) ?? [];
  }
}

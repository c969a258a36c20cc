import type { Finding, Severity } from '../document/finding';
import type { PlanDocument } from '../document/plan-document';
import { sectionIndexAt } from '../document/section-index';
import { rules as allRules } from '../rules';
import type { Report, Rule } from '../rules/rule';
import { unusedSuppression } from '../rules/unused-suppression';
import { shift } from '../span/span';
import { applySuppressions } from './apply-suppressions';
import { reportToFinding, shiftFix, within } from './report-to-finding';
import { withoutRepeats } from './without-repeats';

export interface Run {
  /** The rules that looked at the document: a comment is not unused because its rule did not. */
  readonly ran: readonly Rule[];
  /** How loud a comment is that suppresses nothing. */
  readonly severityOfUnused: (report: Report) => Severity;
}

/**
 * What is left of all findings once suppressions apply and repeats are out.
 *
 * @param rules By precedence.
 * @returns Sorted by where they start. Spans lie inside the text.
 */
export function settle(
  document: PlanDocument,
  all: readonly Finding[],
  rules: readonly Rule[],
  { ran, severityOfUnused }: Run,
): Finding[] {
  const found = withoutRepeats(all, rules);
  const active = new Set(ran.map(({ id }) => id));
  const known = new Set(allRules.map(({ id }) => id));
  const { findings, reports } = applySuppressions(document, bySection(document, found), known, active);
  const comments = (active.has(unusedSuppression.id) ? reports : []).map((list) =>
    list.map((report) => reportToFinding(unusedSuppression, report, severityOfUnused(report))),
  );
  const left = [...findings, ...comments].flatMap((list, index) =>
    list.map((finding) => moved(finding, document.starts[index % findings.length] ?? 0)),
  );
  return withoutRepeats(left, rules).map((finding) => {
    const span = within(finding.span, document.text.length);
    return span.start === finding.span.start && span.end === finding.span.end
      ? finding
      : { ...finding, span };
  });
}

/** Findings by section, their spans relative to it. */
function bySection(document: PlanDocument, findings: readonly Finding[]): Finding[][] {
  const sections: Finding[][] = Array.from({ length: Math.max(1, document.bodies.length) }, () => []);
  for (const finding of findings) {
    const index = sectionIndexAt(document, finding.span.start);
    sections[index]!.push(moved(finding, -(document.starts[index] ?? 0)));
  }
  return sections;
}

/** The same finding, it and its edits `by` offsets further on. */
function moved(finding: Finding, by: number): Finding {
  if (by === 0) return finding;
  const fixes = () => finding.fixes().map((fix) => shiftFix(fix, by));
  return { ...finding, span: shift(finding.span, by), fixes };
}

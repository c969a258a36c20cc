import { defineDerived } from '../query';
import type { Rule } from '../rules/rule';
import type { SectionFinding, SectionFindings } from '../rules/section-finding';
import { unfinishedRules } from '../rules/unfinished-rules';
import { contains, overlaps, type Span } from '../span/span';
import { entryAt } from '../text/entry-at';

/**
 * Removes repeated findings: those with the same rule, message and span as another. Of overlapping unfinished places only
 * the outermost stays. Also removes an unanswered check item that overlaps an unfinished place.
 *
 * @param rules The rules in order of precedence: of two findings with the same span, the earlier rule's stays.
 * @returns The remaining findings, sorted by start, then longest first.
 */
export function withoutRepeats(findings: SectionFindings, rules: readonly Rule[]): SectionFinding[] {
  if (areApart(findings)) return [...findings];
  const precedence = precedenceOf(rules);
  const rank = (finding: SectionFinding) => precedence.get(finding.rule) ?? rules.length;
  const sorted = findings.toSorted(
    (a, b) => a.span.start - b.span.start || b.span.end - a.span.end || rank(a) - rank(b),
  );
  const open = outermost(sorted.filter((finding) => unfinishedRules.has(finding.rule)));
  const left: SectionFinding[] = [];
  let next = 0;
  for (const finding of sorted) {
    if (unfinishedRules.has(finding.rule)) {
      if (finding !== open[next]) continue;
      next++;
    } else if (
      (finding.rule === 'unanswered-check-item' && overlapsAny(finding.span, open)) ||
      isSaid(finding, left)
    )
      continue;
    left.push(finding);
  }
  return left;
}

/** Tells whether findings are sorted, and none overlaps another or starts at the same offset. */
function areApart(findings: SectionFindings): boolean {
  let before: Span | undefined;
  for (const { span } of findings) {
    if (before && (span.start < before.end || span.start <= before.start)) return false;
    before = span;
  }
  return true;
}

/** Tells whether sorted findings contain one with the same rule, message and span. */
function isSaid({ message, rule, span }: SectionFinding, findings: SectionFindings): boolean {
  for (let index = findings.length - 1; index >= 0; index--) {
    const other = entryAt(findings, index);
    if (other.span.start !== span.start || other.span.end !== span.end) return false;
    if (other.rule === rule && other.message === message) return true;
  }
  return false;
}

const precedenceOf = defineDerived(
  (rules: readonly Rule[]): ReadonlyMap<string, number> => new Map(rules.map(({ id }, index) => [id, index])),
);

/** Selects the longest of overlapping findings; the first of equally long ones. */
function outermost(sorted: SectionFindings): SectionFindings {
  const keep: SectionFinding[] = [];
  for (const finding of sorted) {
    const last = keep.at(-1);
    // The findings are sorted by start, so only the last selected one can overlap this one.
    if (!last || !meets(last.span, finding.span)) keep.push(finding);
    else if (!contains(last.span, finding.span) && length(finding.span) > length(last.span))
      keep[keep.length - 1] = finding;
  }
  return keep;
}

/** Tells whether two spans overlap or are equal, as two empty spans can be. */
function meets(a: Span, b: Span): boolean {
  return overlaps(a, b) || (a.start === b.start && a.end === b.end);
}

/** @param findings Sorted findings without overlaps. The last one that starts before the span's end extends furthest. */
function overlapsAny(span: Span, findings: SectionFindings): boolean {
  let low = 0;
  let high = findings.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (entryAt(findings, middle).span.start < span.end) low = middle + 1;
    else high = middle;
  }
  const last = findings[low - 1];
  return last !== undefined && overlaps(span, last.span);
}

function length(span: Span): number {
  return span.end - span.start;
}

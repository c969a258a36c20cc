import { type MergeConflict, mergeConflictsIn } from '../damage/merge-conflicts';
import { openBlocksIn } from '../damage/open-blocks';
import type { Finding } from '../finding';
import { keptWith } from '../kept-with';
import type { PlanDocument } from '../plan/plan-document';
import { mergeConflict } from '../rules/merge-conflict';
import { unclosedBlock } from '../rules/unclosed-block';
import type { Span } from '../span';
import { isGateTitle } from '../template/gate-title';
import type { Run } from './active-rules';
import type { SectionFindings } from './checked-document';

/** Rules that miss something in the plan. An open fence or comment may hide it. */
const missing: ReadonlySet<string> = new Set([
  'missing-section',
  'missing-constitution-check',
  'missing-principle',
  'unmatched-principles',
  'missing-check-item',
  'unjustified-violation',
  'uncovered-requirement',
  'empty-plan',
  'untouched-scaffold',
]);

const cache = keptWith<SectionFindings, SectionFindings>();

/**
 * Leaves out the findings that only follow from a damaged document, which has a finding of its own: missing parts that may
 * stand in a fence or comment that swallows headings, and what is reported on both sides of a merge conflict.
 *
 * @param sections The findings by section, spans relative to it.
 * @returns The same list for a section in which nothing is left out.
 */
export function quietFindings(sections: readonly SectionFindings[], run: Run): readonly SectionFindings[] {
  const { plan } = run;
  const isActive = (id: string) => run.rules.some(({ rule }) => rule.id === id);
  const hidden = isActive(unclosedBlock.id) ? textSwallowedIn(run) : '';
  const hides = hidden.length > 0;
  const conflicts = isActive(mergeConflict.id) ? mergeConflictsIn(plan) : [];
  if (!hides && conflicts.length === 0) return sections;
  const isRepeat = repeatsIn(conflicts, sections, plan);
  return sections.map((findings, index) => {
    const start = plan.starts[index] ?? 0;
    const left = findings.filter(
      (finding) => !(hides && mayStandIn(hidden, finding)) && !isRepeat(finding, start + finding.span.start),
    );
    return sameList(findings, left);
  });
}

/** The text of the open blocks that swallow headings, from the first of these headings on. */
function textSwallowedIn({ context, plan }: Run): string {
  return plan.bodies
    .flatMap((body) =>
      openBlocksIn(body, context.template).map(({ firstHeading, span }) =>
        firstHeading === undefined ? '' : body.text.slice(firstHeading, span.end),
      ),
    )
    .join('\n');
}

/** Whether the hidden text may hold what a finding misses. It holds no principle that it has no word of, unless a check is in it. */
function mayStandIn(hidden: string, { rule, subject }: Finding): boolean {
  if (rule !== 'missing-principle' || !subject) return missing.has(rule);
  const text = hidden.toLowerCase();
  const titles = [...hidden.matchAll(/^#{1,6}[ \t]+(\S[^\r\n]*)/gm)].map((heading) => heading[1]!);
  return (
    titles.some(isGateTitle) ||
    [...subject.toLowerCase().matchAll(/[\p{L}\p{N}]{4,}|[^\P{L}\p{ASCII}]{2,}/gu)].some(([word]) =>
      text.includes(word),
    )
  );
}

/** Tells whether a finding at an offset of the document is on a mark, or repeats one of the other side of the conflict. */
function repeatsIn(
  conflicts: readonly MergeConflict[],
  sections: readonly SectionFindings[],
  { rope, starts }: PlanDocument,
): (finding: Finding, offset: number) => boolean {
  // The sides may be read as different blocks, so that only the text can be compared.
  const keyOf = ({ rule, span }: Finding, offset: number) =>
    `${rule} ${rope.slice(offset, offset + span.end - span.start)}`;
  const ours = new Map<MergeConflict, Set<string>>();
  for (const [index, findings] of sections.entries()) {
    for (const finding of findings) {
      const offset = (starts[index] ?? 0) + finding.span.start;
      const conflict = conflicts.find(({ ours: side }) => side && holds(side, offset));
      if (!conflict) continue;
      const keys = ours.get(conflict) ?? new Set();
      ours.set(conflict, keys.add(keyOf(finding, offset)));
    }
  }
  return (finding, offset) => {
    if (finding.rule === mergeConflict.id) return false;
    const conflict = conflicts.find(({ span }) => holds(span, offset));
    if (!conflict) return false;
    if (conflict.base && holds(conflict.base, offset)) return true;
    if (conflict.marks.some(({ span }) => holds(span, offset))) return true;
    const isTheirs = conflict.theirs !== undefined && holds(conflict.theirs, offset);
    return isTheirs && ours.get(conflict)?.has(keyOf(finding, offset)) === true;
  };
}

function holds({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset < end;
}

/** The list without some of its findings: the same array as long as it says the same. */
function sameList(all: SectionFindings, left: SectionFindings): SectionFindings {
  if (left.length === all.length) return all;
  const before = cache.get(all);
  if (before?.length === left.length && before.every((finding, index) => finding === left[index]))
    return before;
  cache.set(all, left);
  return left;
}

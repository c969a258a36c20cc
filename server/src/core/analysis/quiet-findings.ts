import { isTitleOfGate } from '../constitution-check/find-gate';
import { type MergeConflict, mergeConflictsIn } from '../document/merge-conflicts';
import type { PlanDocument } from '../document/plan-document';
import { sectionKey } from '../document/section';
import { sectionIndexAt } from '../document/section-index';
import { openBlocksIn } from '../plan/open-blocks';
import { keptWith } from '../query/kept-with';
import { mergeConflict } from '../rules/merge-conflict';
import type { SectionFinding, SectionFindings } from '../rules/section-finding';
import { unclosedBlock } from '../rules/unclosed-block';
import type { Span } from '../span/span';
import type { Run } from './active-rules';

/** Rules that miss something in the check of a plan. A check that is hidden may have it. */
const missingInGate: ReadonlySet<string> = new Set([
  'missing-constitution-check',
  'missing-check-item',
  'unmatched-principles',
]);

/** Rules that miss something anywhere in the plan. */
const missingAnywhere: ReadonlySet<string> = new Set([
  'unjustified-violation',
  'uncovered-requirement',
  'empty-plan',
  'untouched-scaffold',
]);

const leftOf = keptWith<SectionFindings, SectionFindings>();

/**
 * Leaves out the findings that only follow from a damaged document, which has a finding of its own: missing parts that may
 * stand in an open block that swallows headings, and what is reported on both sides of a merge conflict.
 *
 * Nothing is left out for damage whose own finding is suppressed, or turned down to less than a warning.
 *
 * @param sections The findings by section, spans relative to it, without those that are suppressed.
 * @returns The same list for a section in which nothing is left out.
 */
export function quietFindings(sections: readonly SectionFindings[], run: Run): readonly SectionFindings[] {
  const { plan } = run;
  const hidden = textSwallowedIn(run, sections);
  const hides = hidden.length > 0;
  const conflicts = mergeConflictsIn(plan).filter(({ span: { start } }) => {
    const index = sectionIndexAt(plan, start);
    return isReported(mergeConflict.id, start - plan.starts[index]!, sections[index]!);
  });
  if (!hides && conflicts.length === 0) return sections;
  const mayStandIn = hides ? hiddenIn(hidden, run) : () => false;
  const isRepeat = repeatsIn(conflicts, sections, plan);
  return sections.map((findings, index) => {
    const start = plan.starts[index] ?? 0;
    const left = findings.filter(
      (finding) => !mayStandIn(finding) && !isRepeat(finding, start + finding.span.start),
    );
    return sameList(findings, left);
  });
}

/** Whether a rule has a finding at an offset that is at least a warning. */
function isReported(id: string, start: number, findings: SectionFindings): boolean {
  return findings.some(
    ({ rule, severity, span }) =>
      rule === id && span.start === start && (severity === 'error' || severity === 'warning'),
  );
}

/** The text of the open blocks that swallow headings, from the first of these headings on. */
function textSwallowedIn({ context, plan }: Run, sections: readonly SectionFindings[]): string {
  return plan.bodies
    .flatMap((body, index) =>
      openBlocksIn(body, context.template)
        .filter(({ opening }) => isReported(unclosedBlock.id, opening.start, sections[index]!))
        .map(({ firstHeading, span }) =>
          firstHeading === undefined ? '' : body.text.slice(firstHeading, span.end),
        ),
    )
    .join('\n');
}

/**
 * Tells whether hidden text may hold what a finding misses: a section under its heading, what belongs in the check under the
 * heading of one. It holds no principle that it has no word of, unless a check is in it.
 */
function hiddenIn(hidden: string, { context: { template } }: Run): (finding: SectionFinding) => boolean {
  const text = hidden.toLowerCase();
  const titles = [...hidden.matchAll(/^#{1,6}[ \t]+(\S[^\r\n]*)/gm)].map((heading) => heading[1]!);
  const keys = new Set(titles.map(sectionKey));
  const hidesGate = titles.some((title) => isTitleOfGate(title, template));
  return ({ rule, subject = '' }) => {
    if (rule === 'missing-section') return keys.has(sectionKey(subject));
    if (rule === 'missing-principle') return hidesGate || subject === '' || hasWordOf(subject, text);
    return missingInGate.has(rule) ? hidesGate : missingAnywhere.has(rule);
  };
}

/** @param text In lower case. */
function hasWordOf(subject: string, text: string): boolean {
  const words = subject.toLowerCase().matchAll(/[\p{L}\p{N}]{4,}|[^\P{L}\p{ASCII}]{2,}/gu);
  return [...words].some(([word]) => text.includes(word));
}

/** Tells whether a finding at an offset of the document is on a mark, or repeats one of the other side of the conflict. */
function repeatsIn(
  conflicts: readonly MergeConflict[],
  sections: readonly SectionFindings[],
  { rope, starts }: PlanDocument,
): (finding: SectionFinding, offset: number) => boolean {
  // The sides may be read as different blocks, so that only the text can be compared: whole lines, which say what is open there.
  const keyOf = ({ rule, span }: SectionFinding, offset: number): string => {
    const last = rope.lineAt(offset + span.end - span.start);
    return `${rule} ${rope.slice(rope.lineStart(rope.lineAt(offset)), rope.lineStart(last + 1)).trim()}`;
  };
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
function sameList(findings: SectionFindings, left: SectionFindings): SectionFindings {
  if (left.length === findings.length) return findings;
  const earlier = leftOf.get(findings);
  if (earlier?.length === left.length && earlier.every((finding, index) => finding === left[index]))
    return earlier;
  leftOf.set(findings, left);
  return left;
}

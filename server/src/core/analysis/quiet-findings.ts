import { isTitleOfGate } from '../constitution-check/find-gate';
import { type MergeConflict, mergeConflictsIn } from '../document/merge-conflicts';
import type { PlanDocument } from '../document/plan-document';
import { sectionKey } from '../document/section';
import { sectionIndexAt } from '../document/section-index';
import { openBlocksIn } from '../plan/open-blocks';
import { mergeConflict } from '../rules/merge-conflict';
import type { SectionFinding, SectionFindings } from '../rules/section-finding';
import { unclosedBlock } from '../rules/unclosed-block';
import type { Span } from '../span/span';
import { entryAt } from '../text/entry-at';
import type { Run } from './active-rules';

/** Rules that report missing parts of the constitution check. A hidden check may contain these parts. */
const missingInGate: ReadonlySet<string> = new Set([
  'missing-constitution-check',
  'missing-check-item',
  'unmatched-principles',
]);

/** Rules that report parts missing from the whole plan. */
const missingAnywhere: ReadonlySet<string> = new Set([
  'unjustified-violation',
  'uncovered-requirement',
  'empty-plan',
  'untouched-scaffold',
]);

/**
 * Removes findings that only follow from damage with a finding of its own: missing parts that an open block may contain
 * because it swallows headings, and findings that both sides of a merge conflict repeat.
 *
 * Removes nothing if the damage's own finding is suppressed or has a severity below warning.
 *
 * @param sections The findings by section, without suppressed ones. Spans are section offsets.
 * @returns The same list for a section without removed findings.
 */
export function quietFindings(sections: readonly SectionFindings[], run: Run): readonly SectionFindings[] {
  const { plan } = run;
  const hidden = textSwallowedIn(run, sections);
  const hides = hidden.length > 0;
  const conflicts = mergeConflictsIn(plan).filter(({ span: { start } }) => {
    const index = sectionIndexAt(plan, start);
    return isReported(mergeConflict.id, start - entryAt(plan.starts, index), entryAt(sections, index));
  });
  if (!hides && conflicts.length === 0) return sections;
  const mayStandIn = hides ? hiddenIn(hidden, run) : () => false;
  const isRepeat = repeatsIn(conflicts, sections, plan);
  return sections.map((findings, index) => {
    const start = plan.starts[index] ?? 0;
    const left = findings.filter(
      (finding) => !mayStandIn(finding) && !isRepeat(finding, start + finding.span.start),
    );
    return left.length === findings.length ? findings : left;
  });
}

/** Tells whether a rule has an error or a warning at an offset. */
function isReported(id: string, start: number, findings: SectionFindings): boolean {
  return findings.some(
    ({ rule, severity, span }) =>
      rule === id && span.start === start && (severity === 'error' || severity === 'warning'),
  );
}

/** Returns the text of open blocks that swallow headings, each from its first heading on. */
function textSwallowedIn({ context, plan }: Run, sections: readonly SectionFindings[]): string {
  return plan.bodies
    .flatMap((body, index) =>
      openBlocksIn(body, context.template)
        .filter(({ opening }) => isReported(unclosedBlock.id, opening.start, entryAt(sections, index)))
        .map(({ firstHeading, span }) =>
          firstHeading === undefined ? '' : body.text.slice(firstHeading, span.end),
        ),
    )
    .join('\n');
}

/**
 * Tells whether hidden text may contain the part that a finding reports as missing. A section needs its heading in the text,
 * and a part of the check needs a check's heading. A principle needs a check's heading or one of its words.
 */
function hiddenIn(hidden: string, { context: { template } }: Run): (finding: SectionFinding) => boolean {
  const text = hidden.toLowerCase();
  const titles = [...hidden.matchAll(/^#{1,6}[ \t]+(\S[^\r\n]*)/gm)].map(([, title = '']) => title);
  const keys = new Set(titles.map(sectionKey));
  const hidesGate = titles.some((title) => isTitleOfGate(title, template));
  return ({ rule, subject = '' }) => {
    if (rule === 'missing-section') return keys.has(sectionKey(subject));
    if (rule === 'missing-principle') return hidesGate || subject === '' || hasWordOf(subject, text);
    return missingInGate.has(rule) ? hidesGate : missingAnywhere.has(rule);
  };
}

/** @param text Text in lower case. */
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
  // The two sides may parse as different blocks, so the key consists of whole lines of text.
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

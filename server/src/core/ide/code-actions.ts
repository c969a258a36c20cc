import { safeFixes } from '../analysis/apply-fixes';
import type { Edit, Finding } from '../document/finding';
import type { PlanDocument } from '../document/plan-document';
import { violationFixesAt } from '../plan/justify-violation';
import type { PlanContext } from '../plan/plan-context';
import { overlaps, type Span, touches } from '../span/span';
import { suppressionOf } from './suppress';

/** A code action for findings. */
export interface PlanAction {
  /** An imperative sentence without a full stop. */
  readonly title: string;
  readonly kind: 'quickfix' | 'source.fixAll';
  /** Edits in the plan; they do not overlap. */
  readonly edits: readonly Edit[];
  /** Whether it is the most likely choice of a user. */
  readonly preferred: boolean;
  /** The finding that it fixes or suppresses; undefined if it concerns several. */
  readonly finding?: Finding;
}

/**
 * Lists the code actions at a place: fixes of each finding, then suppressions of each rule, then all safe fixes of the
 * plan.
 * @param findings All findings of the plan.
 * @param span The selection, or an empty span for a cursor: document offsets.
 * @param context The analysis context, for actions without a finding; if omitted, only findings count.
 */
export function codeActions(
  plan: PlanDocument,
  findings: readonly Finding[],
  span: Span,
  context?: PlanContext,
): PlanAction[] {
  const here = findings.filter(
    (finding) => overlaps(finding.span, span) || (isCursor(span) && touches(finding.span, span.start)),
  );
  const fixes = here.flatMap((finding) =>
    finding.fixes().map(({ title, edits, preferred }): PlanAction => {
      return { title, kind: 'quickfix', edits, preferred: preferred ?? false, finding };
    }),
  );
  const rows = context ? rowsForViolations(plan, context, span, fixes) : [];
  const actions = [...fixes, ...rows, ...suppressions(plan, here)];
  const edits = safeFixes(findings).flatMap(({ fix }) => fix.edits);
  if (edits.length > 0)
    actions.push({ title: 'Fix all that is safe', kind: 'source.fixAll', edits, preferred: false });
  return actions;
}

/** Offers a row for each admitted violation at the place, unless a finding offers the same row. */
function rowsForViolations(
  plan: PlanDocument,
  context: PlanContext,
  span: Span,
  fixes: readonly PlanAction[],
): PlanAction[] {
  return violationFixesAt(plan, context, span)
    .filter(({ title }) => !fixes.some((fix) => fix.title === title))
    .map(({ edits, title }) => ({ title, kind: 'quickfix', edits, preferred: false }));
}

function suppressions(plan: PlanDocument, findings: readonly Finding[]): PlanAction[] {
  // One suppression for each rule: one comment suppresses all its findings in a line.
  const first = new Map<string, Finding>();
  for (const finding of findings) if (!first.has(finding.rule)) first.set(finding.rule, finding);
  return [...first.values()].map((finding) => {
    const { edits, scope } = suppressionOf(plan, finding);
    return {
      title: `Suppress ${finding.rule} ${scope}`,
      kind: 'quickfix',
      edits,
      preferred: false,
      finding,
    };
  });
}

function isCursor({ start, end }: Span): boolean {
  return start === end;
}

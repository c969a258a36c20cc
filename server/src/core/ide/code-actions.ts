import { safeFixes } from '../analysis/apply-fixes';
import type { Edit, Finding } from '../document/finding';
import type { PlanDocument } from '../document/plan-document';
import { violationFixesAt } from '../plan/justify-violation';
import type { PlanContext } from '../plan/plan-context';
import { overlaps, type Span, touches } from '../span/span';
import { suppressionOf } from './suppress';

/** Something that can be done about findings. */
export interface PlanAction {
  /** An imperative sentence without a full stop. */
  readonly title: string;
  readonly kind: 'quickfix' | 'source.fixAll';
  /** Not overlapping, all in the plan. */
  readonly edits: readonly Edit[];
  /** Whether it is the one a user most likely wants. */
  readonly preferred: boolean;
  /** The finding it mends or silences; undefined for what concerns several. */
  readonly finding?: Finding;
}

/**
 * What can be done at a place: the fixes of each finding there, then silencing each of its rules, then all that is safe in
 * the whole plan.
 *
 * @param findings All findings of the plan.
 * @param span The selection, or a cursor as an empty span.
 * @param context What the plan is judged by, for what can be done where nothing was found; left out, only findings count.
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

/** A row for each admitted violation whose status is there, unless a finding offers it. */
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
  // One for each rule: two findings of a rule in a line are silenced by one comment.
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

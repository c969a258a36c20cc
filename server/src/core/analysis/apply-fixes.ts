import type { Edit, Finding, Fix } from '../document/finding';
import { overlaps } from '../span/span';

/** A fix and the finding that it corrects. */
export interface AppliedFix {
  readonly finding: Finding;
  readonly fix: Fix;
}

/**
 * Applies edits to a text. Line ends in inserted text become those of the text.
 *
 * @param edits Edits in any order, without overlaps. Edits at the same place are inserted in the given order.
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const lineEnd = /\r\n|\n/.exec(text)?.[0] ?? '\n';
  let result = '';
  let done = 0;
  for (const { span, newText } of [...edits].sort((a, b) => a.span.start - b.span.start)) {
    result += text.slice(done, span.start) + newText.replace(/\r?\n/g, lineEnd);
    done = span.end;
  }
  return result + text.slice(done);
}

/**
 * Selects the fixes that need no review: the preferred safe fix of each finding, otherwise its first safe fix. Skips a fix
 * that collides with an earlier one; checking the result reports its finding again.
 */
export function safeFixes(findings: readonly Finding[]): AppliedFix[] {
  const edits: Edit[] = [];
  const fixes: AppliedFix[] = [];
  for (const finding of findings) {
    const safe = finding.fixes().filter((fix) => fix.safe && !fix.edits.some((edit) => edit.snippet));
    const fix = safe.find((candidate) => candidate.preferred) ?? safe[0];
    if (!fix || fix.edits.some((edit) => edits.some((other) => collide(edit, other)))) continue;
    edits.push(...fix.edits);
    fixes.push({ finding, fix });
  }
  return fixes;
}

/** Tells whether two edits touch. The order of their texts would then be a guess. */
function collide(a: Edit, b: Edit): boolean {
  return overlaps(a.span, b.span) || a.span.start === b.span.start || a.span.end === b.span.end;
}

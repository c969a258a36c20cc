import type { Edit, Finding, Fix } from '../document/finding';
import { overlaps } from '../span/span';

/** A fix, and what it mends. */
export interface AppliedFix {
  readonly finding: Finding;
  readonly fix: Fix;
}

/**
 * A text with edits made in it. Line ends of new text become those of the text.
 *
 * @param edits Not overlapping, in any order; of several at one place the first comes first.
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
 * The fixes that need no look: of each finding the preferred safe one, or else its first safe one, as long as it does not
 * get in the way of one before it. What is left out for that may be found again in the result.
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

/** Two edits cannot both be made when they touch: whose text comes first would be a guess. */
function collide(a: Edit, b: Edit): boolean {
  return overlaps(a.span, b.span) || a.span.start === b.span.start || a.span.end === b.span.end;
}

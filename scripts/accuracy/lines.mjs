/** The rules that report a place as unfinished. */
export const unfinishedRules = new Set([
  'unfilled-placeholder',
  'open-clarification',
  'unresolved-choice',
  'empty-field',
  'leftover-instruction',
  'deferred-decision',
  'unanswered-check-item',
]);

/** Returns the lines, from 1, on which the command line reports an unfinished place. */
export function reportedLines(findings) {
  const lines = new Set();
  for (const { rule, start, end } of findings) {
    if (!unfinishedRules.has(rule)) continue;
    const last = end.line > start.line && end.column === 1 ? end.line - 1 : end.line;
    for (let line = start.line; line <= last; line++) lines.add(line);
  }
  return lines;
}

/** Counts the lines with unfinished places that a linter flags, over many plans. */
export class LineCount {
  open = 0;
  found = 0;
  right = 0;
  flagged = 0;

  /**
   * @param flagged The lines that the linter flags, as a set.
   * @param places The lines of each unfinished place, as arrays.
   * @param judged Tells whether a line counts for precision.
   */
  add(flagged, places, judged = () => true) {
    const open = new Set(places.flat());
    for (const lines of places) {
      this.open++;
      if (lines.some((line) => flagged.has(line))) this.found++;
    }
    for (const line of flagged) {
      if (!judged(line)) continue;
      this.flagged++;
      if (open.has(line)) this.right++;
    }
  }

  /** The share of flagged lines that have an unfinished place; null if no line is flagged. */
  get precision() {
    return this.flagged === 0 ? null : this.right / this.flagged;
  }

  /** The share of unfinished places that have a flagged line; null if there are no places. */
  get recall() {
    return this.open === 0 ? null : this.found / this.open;
  }
}

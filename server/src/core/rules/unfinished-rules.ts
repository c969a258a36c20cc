/**
 * The rules about unwritten and undecided text. Their findings count as open, and their severity rises with the
 * plan's state.
 */
export const unfinishedRules: ReadonlySet<string> = new Set([
  'open-clarification',
  'unresolved-choice',
  'unfilled-placeholder',
  'leftover-instruction',
  'empty-field',
  'deferred-decision',
]);

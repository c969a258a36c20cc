/** The rules that find what is still to be written or decided. Their findings count as open and grow louder with the plan's state. */
export const unfinishedRules: ReadonlySet<string> = new Set([
  'open-clarification',
  'unresolved-choice',
  'unfilled-placeholder',
  'leftover-instruction',
  'empty-field',
  'deferred-decision',
]);

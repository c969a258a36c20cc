/**
 * The rules whose findings may result from changes after the plan's implementation: principles, templates,
 * moved files.
 */
export const rulesOfLaterChanges: ReadonlySet<string> = new Set([
  'missing-principle',
  'unmatched-principles',
  'mismatched-principle',
  'missing-constitution-check',
  'cited-version',
  'missing-path',
  'template-drift',
  'missing-section',
  'missing-field',
  'missing-check-item',
]);

import { lazyPattern, wordsOf } from '../language/compile-words';

const sumsUp = lazyPattern(() => `^${wordsOf('summaryLabels')}(?!-)`);

/** Whether the label of an item of a check says that the item sums up the check, and answers for no principle. */
export function isSummary(label: string): boolean {
  return sumsUp().test(label);
}

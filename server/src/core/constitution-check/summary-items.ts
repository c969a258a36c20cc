import { lazyPattern, wordsOf } from '../language/compile-words';

const sumsUp = lazyPattern(() => `^${wordsOf('summaryLabels')}(?!-)`);

/** `Gate 3` is one of several. */
const numbered = /[\p{L}\s#]\d{1,2}[\s.):：]*$/u;

/** Whether the label of an item of a check says that the item sums up the check, and answers for no principle. */
export function isSummary(label: string): boolean {
  return sumsUp(label).test(label) && !numbered.test(label);
}

const sumsUpAlone = lazyPattern(() => String.raw`^(?:${wordsOf('summaryLabels')}[\s:：]*)+$`);

/** Whether a label has no words but those for a summary: "Overall result", but not "Results are reproducible". */
export function isSummaryAlone(label: string): boolean {
  return sumsUpAlone(label).test(label);
}

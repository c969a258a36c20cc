import { lazyPattern, wordsOf } from '../language/compile-words';

const sumsUp = lazyPattern(() => `^${wordsOf('summaryLabels')}(?!-)`);

/** A numbered label such as `Gate 3` is one of several and not a summary. */
const numbered = /[\p{L}\s#]\d{1,2}[\s.):：]*$/u;

/** Tells whether an item with this label sums up the check instead of answering a principle. */
export function isSummary(label: string): boolean {
  return sumsUp(label).test(label) && !numbered.test(label);
}

const sumsUpAlone = lazyPattern(() => String.raw`^(?:${wordsOf('summaryLabels')}[\s:：]*)+$`);

/** Tells whether a label consists only of summary words: "Overall result", but not "Results are reproducible". */
export function isSummaryAlone(label: string): boolean {
  return sumsUpAlone(label).test(label);
}

import { lazyPattern, wordsOf } from '../language/compile-words';

/** Headers of the column that holds the verdict: those that can mean nothing else first. */
const statusHeaders = [
  lazyPattern(() => `^${wordsOf('verdictHeaders')}|[✅✓]`),
  lazyPattern(() => wordsOf('complianceHeaders')),
];

/** The column, from 0, that a table's verdicts stand in; undefined where no header tells. */
export function statusColumnOf(headers: readonly string[]): number | undefined {
  for (const form of statusHeaders) {
    const index = headers.findIndex((header, column) => column > 0 && form().test(header));
    if (index >= 0) return index;
  }
  return undefined;
}

import { alternativesOf, lazyPattern, wordsOf } from '../language/compile-words';

/** What follows when only a part of the work is over, or something else than the work. */
const lessThanAll = lazyPattern(() => `${wordsOf('partOfWork')}(?!-)|(?<!100 ?)%|[?？]`);

const lead = String.raw`^[^\p{L}\p{N}]*`;
const end = String.raw`(?![\p{L}\p{N}-])`;
const saysShipped = lazyPattern(() => `${lead}${alternativesOf('shippedStatuses')}${end}`);
const saysDone = lazyPattern(() => `${lead}${alternativesOf('doneStatuses')}${end}`);

/**
 * Reads whether a Status says that the work of a plan is over.
 *
 * @param value Of the field. "Plan complete" and "Complete, ready for tasks" speak of the plan, not of the work.
 * @returns `shipped` when the words speak of the result, `done` when they may speak of the plan alone, else undefined.
 */
export function finishedStatus(value: string): 'shipped' | 'done' | undefined {
  const [clause = ''] = value.split(/\r?\n/, 1);
  if (lessThanAll().test(clause)) return undefined;
  if (saysShipped().test(clause)) return 'shipped';
  return saysDone().test(clause) ? 'done' : undefined;
}

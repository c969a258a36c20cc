import { hasWord } from '../language/compile-words';
import type { PrincipleMatch } from './match-principles';

/** Words that demand: a sentence with one says what holds for all plans, not how this one meets it. */
const demands = hasWord('obligations');

/** A text with more than this says more than a principle. */
const longestDemand = 300;
const fewest = 2;

/**
 * Whether the items of a check only say what the principles demand: a demand for each, no verdict, no tick, and nothing of
 * the plan.
 */
export function restatesPrinciples(matches: readonly PrincipleMatch[]): boolean {
  const items = matches.flatMap(({ ownItems }) => ownItems);
  return (
    items.length >= fewest &&
    items.every(
      ({ checked, kind, status, text }) =>
        kind !== 'heading' &&
        !status &&
        checked !== true &&
        text.length <= longestDemand &&
        sentencesIn(text).length > 0 &&
        sentencesIn(text).every(demands),
    )
  );
}

function sentencesIn(text: string): string[] {
  return text.split(/(?<=[.!?。！？])\s*/u).filter((sentence) => /\p{L}/u.test(sentence));
}

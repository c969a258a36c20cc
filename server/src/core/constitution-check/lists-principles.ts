import { hasWord } from '../language/compile-words';
import type { Addressed, PrincipleMatch } from './match-principles';

/** A check that lists fewer of the principles than this was not meant as a list of them: what it lacks is only a hint. */
const listedShare = 0.3;
/** With so many of them addressed, in whatever words, the rest was forgotten. */
const mostlyAddressed = 0.6;

/** Whether a check goes through the principles, so that one it leaves out was forgotten. */
export function listsPrinciples(matches: readonly PrincipleMatch[]): boolean {
  const count = (ways: readonly Addressed[]) =>
    matches.filter(({ addressed }) => ways.includes(addressed)).length;
  const all = matches.length;
  if (count(['name', 'number', 'words']) >= all * mostlyAddressed) return true;
  const listed = count(['name', 'number']);
  return listed >= all * listedShare && (listed >= 3 || (listed > 0 && all <= 4));
}

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

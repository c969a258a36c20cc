import { hasWord } from '../language/compile-words';
import type { Addressed, PrincipleMatch } from './match-principles';

/** The minimum share of listed principles. A check below it is not a list of the principles. */
const listedShare = 0.3;
/** The share of principles, addressed in any way, from which the others count as forgotten. */
const mostlyAddressed = 0.6;

/** Tells whether a check goes through the principles, so that an omitted one is a mistake. */
export function listsPrinciples(matches: readonly PrincipleMatch[]): boolean {
  const count = (ways: readonly Addressed[]) =>
    matches.filter(({ addressed }) => ways.includes(addressed)).length;
  const all = matches.length;
  if (count(['name', 'number', 'words']) >= all * mostlyAddressed) return true;
  const listed = count(['name', 'number']);
  return listed >= all * listedShare && (listed >= 3 || (listed > 0 && all <= 4));
}

/** Matches words that demand. A sentence with one applies to all plans and does not tell how this plan complies. */
const demands = hasWord('obligations');

/** The maximum length of a text that only restates a principle. */
const longestDemand = 300;
const fewest = 2;

/**
 * Tells whether the items of a check only repeat the demands of the principles, without a verdict, a tick or a
 * statement about the plan.
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

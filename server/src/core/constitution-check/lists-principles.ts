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

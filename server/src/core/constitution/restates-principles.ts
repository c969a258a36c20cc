import type { PrincipleMatch } from './match-principles';

/** Words that demand: a sentence with one says what holds for all plans, not how this one meets it. */
const demands =
  /\b(?:must|shall|should|ha(?:s|ve) to|needs? to|is required to|are required to|muss|müssen|soll(?:en|te)?|deben?|debe(?:n|rá)|devem?|doit|doivent|deve|devono)(?!\p{L})|必须|必須|应当|應當|なければならない|べき(?:である|だ)?|해야|долж(?:ен|на|но|ны)/iu;

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
        sentencesIn(text).every((sentence) => demands.test(sentence)),
    )
  );
}

function sentencesIn(text: string): string[] {
  return text.split(/(?<=[.!?。！？])\s*/u).filter((sentence) => /\p{L}/u.test(sentence));
}

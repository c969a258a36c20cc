import { citedNumerals } from '../constitution/cited-numerals';
import { splitNumber } from '../constitution/numeral';
import { type PrincipleNames, usesWord } from '../constitution/principle-names';
import { sharedWeight, type Terms, termsOf, weightOf } from '../language/terms';
import type { GateItem } from './gate';

/** A reason that a plan states apart from the item it explains. */
export interface Reason {
  readonly terms: Terms;
  /** The numbers of the cited principles. */
  readonly numbers: ReadonlySet<number>;
  /** The start of the reason as plain text: the first cell of a row. */
  readonly subject: string;
}

/**
 * The relation of a reason to an item: the reason `names` the item, it is a `possible` explanation in other
 * words, or it is about something `other`.
 */
export type Kinship = 'names' | 'possible' | 'other';

/**
 * Reads a reason.
 *
 * @param subject The first cell of a row, as plain text; omitted for a sentence.
 */
export function reasonFrom(text: string, subject = ''): Reason {
  const numbers = new Set(citedNumerals(text));
  const { numeral, worded } = splitNumber(subject);
  // An arabic number without a word counts the rows.
  if (numeral && (worded || numeral.style !== 'arabic')) numbers.add(numeral.value);
  return { terms: termsOf(text), numbers, subject };
}

/**
 * Compares a reason with an item of a check.
 *
 * @param names The names of the item's principle; undefined if the principle is unknown.
 */
export function kinshipOf(item: GateItem, names: PrincipleNames | undefined, reason: Reason): Kinship {
  const position = names ? names.principle.position : item.numbered.numeral?.value;
  if (position !== undefined && reason.numbers.has(position)) return 'names';
  const number = names?.principle.number;
  if (number && position === undefined && reason.subject.startsWith(number)) return 'names';
  const label = termsOf(item.numbered.name || item.label);
  if (
    covers(label, reason.terms) ||
    names?.forms.some((form) => !form.lead && covers(form.terms, reason.terms))
  )
    return 'names';
  // The reason cites the number of another principle.
  if (position !== undefined && reason.numbers.size > 0) return 'other';
  const isKin =
    weightOf(label) === 0 ||
    sharedWeight(label, reason.terms) > 0 ||
    sharedWeight(termsOf(item.text), reason.terms) > 0 ||
    isInOtherScript(label, reason.terms) ||
    (names !== undefined && reason.terms.words.some((word) => usesWord(names, word)));
  return isKin ? 'possible' : 'other';
}

function covers(name: Terms, reason: Terms): boolean {
  const weight = weightOf(name);
  return weight > 0 && sharedWeight(name, reason) >= Math.min(2, weight / 2);
}

function isInOtherScript(one: Terms, other: Terms): boolean {
  return (
    (one.runs.length === 0) !== (other.runs.length === 0) &&
    (one.words.length === 0 || other.words.length === 0)
  );
}

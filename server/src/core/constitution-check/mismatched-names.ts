import { withoutMark } from '../constitution/binding-words';
import type { Constitution, Principle } from '../constitution/constitution';
import { readNumeral, splitNumber } from '../constitution/numeral';
import { namesOf, type PrincipleNames } from '../constitution/principle-names';
import { sharedWeight, type Terms, termsOf } from '../language/terms';
import { defineDerived } from '../query';
import { wording } from '../text/wording';
import type { GateItem, GatePart } from './gate';

/** An item of a check with a principle's number and a name that differs from the principle's. */
export interface MismatchedName {
  /** The index of the item in the part, from 0. */
  readonly index: number;
  /** The principle with the item's number. */
  readonly principle: Principle;
  /** The other principle with the item's name; undefined for an unknown name. */
  readonly named: Principle | undefined;
}

/** The maximum number of words in a name; a longer text is an explanation. */
const longestName = 6;

/**
 * Finds the items of a part whose number and name disagree. Returns an empty list for a check that translates,
 * shortens or paraphrases the names, or counts in its own way.
 */
export const mismatchedNames = defineDerived(findMismatches);

function findMismatches({ items }: GatePart, constitution: Constitution): readonly MismatchedName[] {
  const names = namesOf(constitution);
  const found: MismatchedName[] = [];
  let exact = 0;
  for (const [index, item] of items.entries()) {
    const numbered = numberedBy(item, names);
    if (!numbered) continue;
    const name = withoutMark(item.numbered.name);
    if (isNameOf(name, numbered)) exact++;
    else if (isOtherName(name, numbered)) {
      const named = names.find((other) => other !== numbered && isNameOf(name, other))?.principle;
      found.push({ index, principle: numbered.principle, named });
    }
  }
  return exact >= found.length ? found : [];
}

/**
 * Returns the principle with the item's number in the same numeral style. Returns undefined if several
 * principles have the number.
 */
function numberedBy(
  { aboutViolation, level, numbered, prominent }: GateItem,
  names: readonly PrincipleNames[],
) {
  const { name, numeral } = numbered;
  if (!numeral || name === '' || !prominent || aboutViolation || level > 0 || numbered.isPart)
    return undefined;
  const [first, ...others] = names.filter(({ principle }) => principle.position === numeral.value);
  const style = first?.principle.number && readNumeral(first.principle.number)?.style;
  return others.length === 0 && style === numeral.style ? first : undefined;
}

function isNameOf(name: string, { principle }: PrincipleNames): boolean {
  return principle.name !== '' && wording(name) === wording(principle.name);
}

/** Tells whether a text is a name that shares nothing with the names of a principle. */
function isOtherName(name: string, { forms, principle }: PrincipleNames): boolean {
  if (splitNumber(name).numeral || /^[\d(（[]|[.。!?！？]$/u.test(name)) return false;
  // A lower-case text is an explanation, and an abbreviation may stand for any name.
  if (/^\p{Ll}/u.test(name) || /^[\p{Lu}\d&/-]{1,6}$/u.test(name)) return false;
  if (name.split(/\s+/).length > longestName) return false;
  const label = termsOf(name);
  const own = termsOf(principle.name);
  if (isEmpty(label) || isEmpty(own) || isInOtherScript(label, own)) return false;
  return (
    sharedWeight(label, own) === 0 &&
    sharedWeight(own, label) === 0 &&
    forms.every(({ terms }) => sharedWeight(terms, label) === 0)
  );
}

function isEmpty({ runs, words }: Terms): boolean {
  return runs.length === 0 && words.length === 0;
}

function isInOtherScript(one: Terms, other: Terms): boolean {
  return (
    (one.words.length === 0 && other.runs.length === 0) || (one.runs.length === 0 && other.words.length === 0)
  );
}

import { sharedTerms, sharedWeight, type Terms, termsOf, weightOf } from '../language/terms';
import type { Constitution, Principle } from './constitution';
import { splitNumber } from './numeral';
import type { NameForm } from './principle-names';
import { namesOf } from './principle-names';

/** The likeness of a label and a principle's name. */
export interface NameMatch {
  /** From 0 to 1. */
  readonly score: number;
  /** Whether the label contains all terms of the name, or the name all terms of the label. */
  readonly whole: boolean;
  readonly shared: Terms;
}

/** The circumstances of a label that is compared with a principle's name. */
export interface LabelTraits {
  /** Whether the label has the principle's number; one shared word is then enough. */
  readonly sameNumber: boolean;
  /** Whether the label is bold, a first cell or a heading. */
  readonly prominent: boolean;
}

/**
 * Compares a principle's name with a label.
 *
 * @returns Undefined if the label does not denote the name.
 */
export function compareName(
  form: NameForm,
  label: Terms,
  { sameNumber, prominent }: LabelTraits,
): NameMatch | undefined {
  const shared = sharedTerms(form.terms, label);
  const weight = weightOf(shared);
  if (weight === 0) return undefined;
  const labelWeight = weightOf(label);
  const ofName = weight / form.weight;
  const ofLabel = Math.min(1, sharedWeight(label, form.terms) / labelWeight);
  const whole = ofName >= 0.99 || ofLabel >= 0.99;
  if (!whole && !sameNumber && !(weight >= 2 && (ofName >= 0.6 || ofLabel >= 0.6))) return undefined;
  // One word of a longer name is a short form only in a prominent label and if it is half of the name.
  if (!sameNumber && ofName < 0.99 && weight < 2 && (!prominent || ofName < 0.5)) return undefined;
  // The first words of a name are a short form only if they are the whole label.
  if (form.lead && !sameNumber && ofLabel < 0.99) return undefined;
  // A long sentence that contains the only word of a one-word name is not its name.
  if (!sameNumber && ofName >= 0.99 && form.weight < 2 && labelWeight > 5) return undefined;
  return { score: (2 * weight) / (form.weight + labelWeight), whole, shared };
}

/**
 * Finds the principle that a name denotes, such as the name of a check item that a template demands. Returns
 * undefined if no principle matches.
 */
export function namesPrinciple(constitution: Constitution, name: string): Principle | undefined {
  const { name: bare, numeral } = splitNumber(name);
  const label = termsOf(bare || name);
  let best: { principle: Principle; score: number } | undefined;
  for (const { principle, forms } of namesOf(constitution))
    for (const form of forms) {
      const sameNumber = numeral !== undefined && numeral.value === principle.position;
      const match = compareName(form, label, { sameNumber, prominent: true });
      if (match && (!best || match.score > best.score)) best = { principle, score: match.score };
    }
  return best?.principle;
}

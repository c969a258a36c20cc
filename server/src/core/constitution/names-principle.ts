import { termsOf } from '../language/terms';
import { compareName } from './compare-name';
import type { Constitution, Principle } from './constitution';
import { splitNumber } from './numeral';
import { namesOf } from './principle-names';

/** The principle that a name, written anywhere, stands for: for a check item that a template demands by a principle's name. */
export function namesPrinciple(constitution: Constitution, name: string): Principle | undefined {
  const { name: bare, numeral } = splitNumber(name);
  const label = termsOf(bare || name);
  let best: { principle: Principle; score: number } | undefined;
  for (const { principle, forms } of namesOf(constitution))
    for (const form of forms) {
      const match = compareName(
        form,
        label,
        numeral !== undefined && numeral.value === principle.position,
        true,
      );
      if (match && (!best || match.score > best.score)) best = { principle, score: match.score };
    }
  return best?.principle;
}

import { lazyPattern, wordsOf } from '../language/compile-words';

const denial = lazyPattern(() => wordsOf('constitutionDenials'));

/**
 * Where a text says that there is no constitution. "No constitution violations" says another thing.
 *
 * @returns The offset of the first word that says so, or -1.
 */
export function findDenial(text: string): number {
  return text.search(denial(text));
}

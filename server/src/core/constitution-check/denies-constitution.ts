import { lazyPattern, wordsOf } from '../language/compile-words';

const denial = lazyPattern(() => wordsOf('constitutionDenials'));

/**
 * Finds a statement that there is no constitution. "No constitution violations" is not such a statement.
 *
 * @returns The offset of the statement in the text, or -1.
 */
export function findDenial(text: string): number {
  return text.search(denial(text));
}

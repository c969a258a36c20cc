import { hasWord, lazyPattern, wordsOf } from '../language/compile-words';

const checkMark = /^[\s*_]*(?:✅|✔️?|☑️?|\[x\])\s*/iu;
const affirmed = lazyPattern(() => String.raw`^[\s*_]*(?:✅|✔|☑|\[x\]|${wordsOf('affirmations')})`);

/** Tells whether a text begins with a check mark. */
export function isMarkedAsDone(text: string): boolean {
  return checkMark.test(text);
}

/** Tells whether a cell says yes, by a check mark or a word. */
export function isAffirmed(cell: string): boolean {
  return affirmed(cell).test(cell);
}

/** Tells whether a sentence states an obligation or condition instead of a fact. */
export const isConditional = hasWord('conditionWords');

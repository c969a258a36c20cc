import { hasWord, lazyPattern, wordsOf } from '../language/compile-words';

const checkMark = /^[\s*_]*(?:✅|✔️?|☑️?|\[x\])\s*/iu;
const affirmed = lazyPattern(() => String.raw`^[\s*_]*(?:✅|✔|☑|\[x\]|${wordsOf('affirmations')})`);

/** Whether a text begins with a check mark. */
export function isMarkedAsDone(text: string): boolean {
  return checkMark.test(text);
}

/** Whether a cell says yes, by a check mark or a word. */
export function isAffirmed(cell: string): boolean {
  return affirmed(cell).test(cell);
}

/** Whether a sentence says what has to be or under which condition, not what is. */
export const isConditional = hasWord('conditionWords');

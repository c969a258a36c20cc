import { hasWord } from '../language/compile-words';

/** Whether a sentence says what has to be or under which condition, not what is. */
export const isConditional = hasWord('conditionWords');

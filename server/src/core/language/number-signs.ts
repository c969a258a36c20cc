/** A Chinese or Japanese numeral, as the source of a pattern. */
export const hanNumeral = '[一二三四五六七八九十]{1,3}';

/** The sign before an ordinal number in Chinese and Japanese. */
export const ordinalSign = '第';

/** The signs before the number of a principle or article, as the source of a pattern. */
export const articleStarts = '[第제]';

/** The words after such a number, as the source of a pattern. */
export const articleEnds = '(?:条|條|章|則|则|項|项|原則|原则|조|장|원칙)';

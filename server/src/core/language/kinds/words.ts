/**
 * Words and phrases, separated by commas. A letter with an accent, an umlaut or `ß` stands for the plain spelling too. In a word:
 *
 * - `(a|b|)` is one of several, `s?` a letter that may be missing
 * - `*` any letters, or none: `erfüll*`
 * - a blank any white space; in Chinese, Japanese and Korean there may be none
 * - `-` a hyphen, a blank or nothing; `…` up to 40 characters of the same sentence
 * - `[ab]` one of these letters; `.` a full stop; `'` a straight or a curly apostrophe
 * - `~` the end of a word in Chinese, Japanese and Korean, where a word may go on otherwise; the end of a clause elsewhere
 */
export type Words = string;

/**
 * Words and phrases, separated by commas. A letter with an accent, an umlaut or `ß` also matches its plain spelling.
 * Notation:
 *
 * - `(a|b|)`: one of several alternatives; `s?`: an optional letter
 * - `*`: any number of letters: `erfüll*`
 * - a blank: white space, which is optional in Chinese, Japanese and Korean
 * - `-`: a hyphen, a blank or nothing; `…`: up to 40 characters of the same sentence
 * - `[ab]`: one of these letters; `.`: a full stop; `'`: a straight or curly apostrophe
 * - `~`: the end of a word in Chinese, Japanese and Korean, and the end of a clause in other languages
 */
export type Words = string;

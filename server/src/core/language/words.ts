/**
 * Words and phrases, separated by commas. A letter with an accent, an umlaut or `ß` stands for the plain spelling too. In a word:
 *
 * - `(a|b|)` is one of several, `s?` a letter that may be missing
 * - `*` any letters, or none: `erfüll*`
 * - a blank any white space; in Chinese, Japanese and Korean there may be none
 * - `-` a hyphen, a blank or nothing; `…` up to 40 characters of the same sentence
 * - `~` an end: no letter follows (for words of Chinese, Japanese and Korean, which else may go on)
 */
export type Words = string;

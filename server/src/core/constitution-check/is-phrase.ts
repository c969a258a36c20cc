/** Whether a name is of several words, or long enough in a script without spaces, so that having it in a sentence means it. */
export function isPhrase(name: string): boolean {
  return (
    /[\p{L}\p{N}][\s-]+\p{L}/u.test(name) ||
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]{4}/u.test(name)
  );
}

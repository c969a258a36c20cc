import { startsWithWord } from '../language/compile-words';

const isNothing = startsWithWord('none', 'noViolations', 'notApplicable');

/** Whether a text is a mere "none". */
export function saysNothing(text: string): boolean {
  return isNothing(text);
}

/** Whether a text says something, not only "none" or a slot to fill. */
export function isReason(text: string): boolean {
  if (isNothing(text)) return false;
  const said = text.replace(/\[[^\]]{0,1000}\]/g, ' ');
  return (
    (said.match(/\p{L}{2,}/gu)?.length ?? 0) >= 2 ||
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]{4}/u.test(said)
  );
}

import { alternativesOf, hasWord, lazyPattern, startsWithWord, wordsOf } from '../language/compile-words';

const doesNotApply = startsWithWord('notApplicable');
const startsWithNone = startsWithWord('none', 'noViolations');
const namesViolations = hasWord('violationWords');

/** "None at this time" says nothing, whatever goes on behind a comma. */
const noneRemains = lazyPattern(
  () => String.raw`^[^\p{L}]{0,12}${alternativesOf('none')}\s+${wordsOf('remaining')}`,
);

/** "None needed" says nothing; "Keine Tests an der Bridge, CI baut nur" says what is wrong. */
const longestNothing = 4;

/** Whether a text is a mere "none", "not applicable" or "no violations". */
export function saysNothing(text: string): boolean {
  if (doesNotApply(text)) return true;
  if (!startsWithNone(text)) return false;
  if (namesViolations(text) || wordCount(text) <= longestNothing) return true;
  const [clause = ''] = text.split(/[.,;，。；]/u, 1);
  return wordCount(clause) <= longestNothing && noneRemains(clause).test(clause);
}

function wordCount(text: string): number {
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}

/** A finding, task, decision or issue of a record: `F-23`, `T410`, `ADR-0004`, `#123`. */
const recordId = /(?<![\p{L}\p{N}-])(?:[A-Z]-\d{1,5}|[A-Z]{2,6}-\d{2,5}|T\d{3,5}|#\d{1,6})(?![\p{L}\p{N}])/u;

/** Whether a text says something, not only "none" or a slot to fill. A record that it cites tells the reason. */
export function isReason(text: string): boolean {
  if (saysNothing(text)) return false;
  const said = text.replace(/\[[^\]]{0,1000}\]/g, ' ');
  return (
    recordId.test(said) ||
    (said.match(/\p{L}{2,}/gu)?.length ?? 0) >= 2 ||
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]{4}/u.test(said)
  );
}

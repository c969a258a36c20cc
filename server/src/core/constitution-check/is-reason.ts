import { alternativesOf, hasWord, lazyPattern, startsWithWord, wordsOf } from '../language/compile-words';

const doesNotApply = startsWithWord('notApplicable');
const startsWithNone = startsWithWord('none', 'noViolations');
const namesViolations = hasWord('violationWords');

/** Matches "None at this time", which gives no reason, even if a clause follows. */
const noneRemains = lazyPattern(
  () => String.raw`^[^\p{L}]{0,12}${alternativesOf('none')}\s+${wordsOf('remaining')}`,
);

/**
 * The maximum number of words of an empty statement: "None needed" is one, "Keine Tests an der Bridge, CI baut
 * nur" is a reason.
 */
const longestNothing = 4;

/** Tells whether a text only means "none", "not applicable" or "no violations". */
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

/** Matches the id of a finding, task, decision or issue: `F-23`, `T410`, `ADR-0004`, `#123`. */
const recordId = /(?<![\p{L}\p{N}-])(?:[A-Z]-\d{1,5}|[A-Z]{2,6}-\d{2,5}|T\d{3,5}|#\d{1,6})(?![\p{L}\p{N}])/u;

/**
 * Tells whether a text gives a reason, and not only "none" or an unfilled placeholder. The id of a record
 * counts as one.
 */
export function isReason(text: string): boolean {
  if (saysNothing(text)) return false;
  const said = text.replace(/\[[^\]]{0,1000}\]/g, ' ');
  return (
    recordId.test(said) ||
    (said.match(/\p{L}{2,}/gu)?.length ?? 0) >= 2 ||
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]{4}/u.test(said)
  );
}

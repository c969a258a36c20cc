import { lazyPattern, wordsOf } from '../language/compile-words';
import type { GateItem } from './gate';
import { isTrouble } from './status';
import { isStatusLine } from './status-lines';

/** Questions for which "no" is the good answer. */
const asksForTrouble = lazyPattern(
  () => `${wordsOf('troubleWords')}|^[¿\\s]*${wordsOf('questionVerbs')}.*${wordsOf('changeWords')}`,
);
const bareNo = lazyPattern(() => String.raw`^[^\p{L}\p{N}]*${wordsOf('noAnswers')}[^\p{L}\p{N}]*$`);

/** Tells whether an item of a check admits that its principle is not fully met. */
export function admitsTrouble(item: GateItem): boolean {
  if (item.aboutViolation || item.kind === 'text' || !item.status || !isTrouble(item.status.verdict))
    return false;
  if (item.checked === true || isStatusLine(item)) return false;
  // A bare "no" is a violation only as the answer to a question, or in a column for it.
  if (!bareNo(item.status.words).test(item.status.words)) return true;
  if (item.kind === 'row') return item.table?.statusColumn !== undefined && item.statusSpan !== undefined;
  return /[?？]\s*$/.test(item.label) && !asksForTrouble(item.label).test(item.label);
}

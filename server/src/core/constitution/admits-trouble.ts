import type { GateItem } from './gate';
import { isTrouble } from './status';
import { isStatusLine } from './status-lines';

/** Questions that are well answered with no. */
const asksForTrouble =
  /\b(?:any|additional|extra|more than|breaking|violat\p{L}*|exceptions?|deviat\p{L}*|risks?|conflicts?|without|bypass\p{L}*|skip\p{L}*|duplicat\p{L}*|hard-?coded?)\b|^(?:does|do|will|would|is|are)\b.*\b(?:add\p{L}*|introduc\p{L}*|chang\p{L}*|requir\p{L}*|needs?|needed|affect\p{L}*|impact\p{L}*|depend\p{L}*|break\p{L}*|modif\p{L}*|touch\p{L}*|new)\b/iu;

/** Whether an item of a check admits that its principle is not, or not wholly, met. */
export function admitsTrouble(item: GateItem): boolean {
  if (item.aboutViolation || item.kind === 'text' || !item.status || !isTrouble(item.status.verdict))
    return false;
  if (item.checked === true || isStatusLine(item)) return false;
  // A bare "no" is a violation only as the answer to a question, or in a column for it.
  if (!/^\W*(?:no|nein|non|não|いいえ|否|아니[오요])\W*$/iu.test(item.status.words)) return true;
  if (item.kind === 'row') return item.table?.statusColumn !== undefined && item.statusSpan !== undefined;
  return /[?？]\s*$/.test(item.label) && !asksForTrouble.test(item.label);
}

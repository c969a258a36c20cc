import { wording } from '../text/wording';

/** Returns the key of a table in a vocabulary: the wordings of its header cells. */
export function tableKey(cells: readonly string[]): string {
  return cells.map(wording).join('|');
}

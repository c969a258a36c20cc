import { wording } from '../text/wording';

/** The key of a table in a vocabulary: the wordings of its header's cells. */
export function tableKey(cells: readonly string[]): string {
  return cells.map(wording).join('|');
}

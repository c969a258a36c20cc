import type { Row, Table } from '../document/model';
import { isRemark } from '../placeholder/empty-fields';
import { textOf } from '../span/span';
import { entryAt } from '../text/entry-at';

/**
 * Returns whether each column of a blank form has to be filled in. In a form, such as one for signatures, the
 * first cells are given and whole other columns are empty. Returns undefined for other tables.
 */
export function blankForm(text: string, { header, rows }: Table): readonly boolean[] | undefined {
  const isEmpty = ({ cells }: Row, column: number) =>
    cells[column] !== undefined && textOf(text, cells[column].prose.span).trim() === '';
  if (rows.length === 0 || rows.some((row) => row.cells.length < 2 || isEmpty(row, 0))) return undefined;
  if (rows.some(({ cells }) => /^[[［【{<]/.test(textOf(text, entryAt(cells, 0).prose.span))))
    return undefined;
  const columns = header.cells.map(
    ({ prose }, column) =>
      column > 0 && !isRemark(textOf(text, prose.span)) && rows.every((row) => isEmpty(row, column)),
  );
  return columns.includes(true) ? columns : undefined;
}

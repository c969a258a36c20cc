import type { Table } from '../plan/model';
import { textOf } from '../span';
import { remarks } from '../unfinished/empty-fields';

/**
 * The columns of a blank form that are to be filled in: a table whose every row has its first cell given and all others
 * empty, as for signatures. Undefined for another table.
 */
export function blankForm(text: string, { header, rows }: Table): readonly boolean[] | undefined {
  const isBlank = rows.every(
    ({ cells }) =>
      cells.length > 1 &&
      cells.every(({ prose }, column) => (textOf(text, prose.span).trim() === '') === column > 0),
  );
  if (rows.length === 0 || !isBlank) return undefined;
  const columns = header.cells.map(
    ({ prose }, column) => column > 0 && !remarks.test(textOf(text, prose.span)),
  );
  return columns.includes(true) ? columns : undefined;
}

import { onlyCitedNumerals } from '../constitution/cited-numerals';
import { principleWord, splitNumber } from '../constitution/numeral';
import type { Row, Table } from '../document/model';
import { isWord } from '../language/compile-words';
import { plainText } from '../markdown/plain-text';
import { type SectionSpan, shift, textOf } from '../span/span';
import { isAboutViolations } from '../template/gate-title';
import { entryAt } from '../text/entry-at';
import { isAboutRecheck } from './check-passed-claims';
import type { GateItem, GateTable } from './gate';
import { withoutStatus } from './item-name';
import { type ItemSite, newItem } from './new-gate-item';
import { isTrouble, isVerdictHeader, readStatus, type Status, statusColumnOf } from './status';

/** Reads the rows of a table in a check. */
export function readTableItems(table: Table, site: ItemSite): GateItem[] {
  const { text } = site.section.body;
  const cells = (row: Row) => row.cells.map((cell) => plainText(textOf(text, cell.prose.span)));
  const headers = cells(table.header);
  // In "# | Principle | Status", the number has its own column.
  const hasNumberColumn =
    headers.length > 2 && (/^#?$/.test(entryAt(headers, 0)) || isNumberHeader(entryAt(headers, 0)));
  const nameColumn = hasNumberColumn ? 1 : 0;
  const statusColumn = statusColumnOf(headers);
  const gateTable: GateTable = { headers, nameColumn, statusColumn, section: site.section };
  const aboutViolation = (site.group?.aboutViolation ?? false) || isAboutViolations(headers.join(' | '));
  return table.rows.flatMap((row) => {
    const values = cells(row);
    const nameCell = row.cells[nameColumn];
    if (!nameCell) return [];
    const name = withoutStatus(values[nameColumn] ?? '');
    const verdict = verdictIn(row, gateTable);
    // The text after a verdict in its cell gives the explanation: "FAIL: no keyboard support".
    const isInColumn = verdict !== undefined && verdict.column === statusColumn;
    const said = isInColumn ? values.with(verdict.column, plainText(verdict.behind)) : values;
    const item = newItem(site);
    item.kind = 'row';
    item.span = row.span;
    item.labelSpan = nameCell.prose.span;
    item.label = hasNumberColumn ? `${values[0]}. ${name.label}` : name.label;
    item.numbered = splitNumber(item.label);
    item.citedNumbers = numbersInCells(headers, values);
    item.named = true;
    item.prominent = true;
    item.text = said.filter((value, column) => column !== nameColumn && value !== '').join(' ');
    const nameEnd = nameCell.prose.span.end;
    item.valueSpan = {
      start: nameEnd,
      end: Math.max(nameEnd, entryAt(row.cells, row.cells.length - 1).prose.span.end),
    };
    item.status = verdict?.status ?? name.status;
    item.statusSpan = verdict?.span;
    item.table = gateTable;
    item.row = row;
    item.aboutViolation = aboutViolation;
    return [item];
  });
}

interface Verdict {
  readonly status: Status;
  readonly span: SectionSpan;
  readonly column: number;
  /** The text behind the status in its cell, as written. */
  readonly behind: string;
}

/**
 * Finds the verdict of a row: in its status column, otherwise in the first cell that has one. Behind a check that passed,
 * a later one decides if it is open or failed.
 */
function verdictIn({ cells }: Row, table: GateTable): Verdict | undefined {
  const { nameColumn, section, statusColumn } = table;
  const others = [...cells.keys()].filter((column) => column > nameColumn && column !== statusColumn);
  let verdict: Verdict | undefined;
  for (const column of statusColumn === undefined ? others : [statusColumn, ...others]) {
    const span = cells[column]?.prose.span;
    const cell = span && textOf(section.body.text, span);
    const status = cell && readStatus(cell);
    if (!status) continue;
    const found = { status, span: shift(status, span.start), column, behind: cell.slice(status.end) };
    if (verdict && !isLaterCheck(found, verdict, table)) continue;
    verdict = found;
    if (status.verdict !== 'pass' && status.verdict !== 'not-applicable') break;
  }
  return verdict;
}

/** Tells whether a cell has only the open or failed verdict of a check after the one that passed: "PASS | pending". */
function isLaterCheck(
  { behind, column, status: { verdict, words } }: Verdict,
  passed: Verdict,
  { headers, statusColumn }: GateTable,
): boolean {
  if (column < passed.column || !/^[\s*_`)）\].。]*$/u.test(behind)) return false;
  const header = headers[column] ?? '';
  if (isVerdictHeader(header) || isAboutRecheck(header)) return verdict === 'pending' || isTrouble(verdict);
  // "No" and a cross may answer another question: "Changes needed".
  const isWritten = verdict === 'fail' && /\p{L}/u.test(words) && !isBrief(words);
  return statusColumn === undefined && (verdict === 'pending' || isWritten);
}

const isBrief = isWord('briefStatuses');
const isNumberHeader = isWord('numberHeaders');
const headsPrinciples = new RegExp(`^(?:${principleWord})(?!\\p{L})`, 'iu');

/** Collects the principle numbers from the cells of a row that contain only numbers. */
function numbersInCells(headers: readonly string[], values: readonly string[]): ReadonlySet<number> {
  return new Set(
    values.flatMap((value, column) => [
      ...onlyCitedNumerals(value, headsPrinciples.test(headers[column] ?? '')),
    ]),
  );
}

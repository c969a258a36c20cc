import type { Cell, Row, SectionBody, Table } from '../document/model';
import { isWord, lazyPattern, startsWithWord, wordsOf } from '../language/compile-words';
import { isRemark } from '../placeholder/empty-fields';
import type { FindInput, Place } from '../placeholder/place';
import { isTag } from '../placeholder/placeholder-forms';
import { hasBracket } from '../placeholder/places-of-brackets';
import { type Run, runsOfRow } from '../placeholder/runs';
import { tableKey } from '../placeholder/table-key';
import { type Span, textOf } from '../span/span';
import { entryAt } from '../text/entry-at';
import { wording } from '../text/wording';
import { saysAnswered } from './answers';
import { bracketPlaces } from './bracket-places';
import { placesInRun } from './places-in-run';

/** Finds the unfinished places of a table. Consecutive example rows form one place. */
export function tablePlaces(body: SectionBody, table: Table, input: FindInput): Place[] {
  const { text } = body;
  const places: Place[] = [];
  const header = table.header.cells.map(({ prose }) => text.slice(prose.span.start, prose.span.end));
  const wanted = input.vocabulary?.tables.get(tableKey(header));
  const form = input.vocabulary?.forms.get(tableKey(header));
  const explained = columnOfMarks(header);
  let examples: Row[] = [];
  const closeExamples = () => {
    if (examples.length > 0) places.push(exampleRows(text, examples));
    examples = [];
  };
  for (const [index, row] of table.rows.entries()) {
    const runs = runsOfRow(body, table, index);
    if (isExample(text, runs, input)) {
      examples.push(row);
      continue;
    }
    closeExamples();
    for (const [column, run] of runs.entries())
      for (const place of placesInRun(text, run, input)) {
        if (column === explained && isWithoutQuestion(place)) continue;
        if (place.kind !== 'clarification' || !isAnsweredBeside(text, run, runs)) places.push(place);
      }
    if (form && isUntouched(text, row, form)) places.push(...emptyCells(text, header, row, form));
    else if (wanted && row.cells.some(({ prose: { span } }) => span.start === span.end))
      places.push(...emptyCells(text, header, row, wanted));
  }
  closeExamples();
  return places;
}

const isOfMarks = isWord('markColumns');
const isOfMeanings = isWord('meaningColumns');

/** Returns the index, from 0, of the column with marks in a table that explains marks; otherwise undefined. */
function columnOfMarks(header: readonly string[]): number | undefined {
  const titles = header.map((title) => title.replace(/[*_`]/g, '').trim());
  const column = titles.findIndex((title) => isOfMarks(title));
  return column >= 0 && titles.some((title) => isOfMeanings(title)) ? column : undefined;
}

/** Tells whether a place is only a mark, without a question. */
function isWithoutQuestion({ kind, text }: Place): boolean {
  return (kind === 'clarification' || kind === 'deferral') && !/[:：]|\p{L}\s*[?？]/u.test(text);
}

/** Tells whether the columns that a form asks for are blank in a row. */
function isUntouched(text: string, { cells }: Row, form: readonly boolean[]): boolean {
  return cells.every(({ prose }, column) => !form[column] || textOf(text, prose.span).trim() === '');
}

/** Tells whether another cell of the row says that the question is answered. */
function isAnsweredBeside(text: string, run: Run, runs: readonly Run[]): boolean {
  return runs.some((other) => other !== run && saysAnswered(text.slice(other.span.start, other.span.end)));
}

/** Tells whether the cells of a row contain only brackets, at least one of them certainly a placeholder. */
function isExample(text: string, runs: readonly Run[], input: FindInput): boolean {
  let open = 0;
  for (const { span } of runs) {
    if (!hasBracket(textOf(text, span))) return false;
    const cell = text.slice(span.start, span.end).replace(/^[*_`]+|[*_`]+$/g, '');
    const inner = /^[[［【]([^[\]]+)[\]］】]$/.exec(cell)?.[1];
    if (!inner || isTag(inner)) return false;
  }
  for (const run of runs) {
    const [place, ...others] = bracketPlaces(text, run, input);
    if (place && (place.kind !== 'placeholder' || others.length > 0)) return false;
    if (place) open++;
  }
  return runs.length > 1 && open > 0;
}

function exampleRows(text: string, rows: readonly Row[]): Place {
  const span = { start: entryAt(rows, 0).span.start, end: entryAt(rows, rows.length - 1).span.end };
  return {
    kind: 'placeholder',
    form: 'rows',
    span,
    text: text.slice(span.start, span.end),
    label: '',
    words: [],
    examples: [],
    whole: true,
  };
}

/** Finds the empty cells of a row that has other text, in columns where the template requires a value. */
function* emptyCells(
  text: string,
  header: readonly string[],
  row: Row,
  wanted: readonly boolean[],
): Generator<Place> {
  const texts = header.map((_, column) => cellText(text, row.cells[column]));
  const said = texts.filter((cell) => /[\p{L}\p{N}]/u.test(cell));
  if (said.length === 0 || said.some((cell) => isNothing(wording(cell)) || isTotal().test(wording(cell))))
    return;
  const isOpen = header.map(
    (title, column) => texts[column] === '' && wanted[column] && row.cells[column] && !isRemark(title),
  );
  for (let column = 0; column < header.length; column++) {
    if (!isOpen[column]) continue;
    const first = column;
    while (isOpen[column + 1]) column++;
    const span = between(text, row, entryAt(row.cells, first), entryAt(row.cells, column));
    yield {
      kind: 'empty',
      form: 'cells',
      span,
      text: '',
      label: header.slice(first, column + 1).join(', '),
      words: [],
      examples: [],
      whole: first === column,
    };
  }
}

const isNothing = startsWithWord('none');
const isTotal = lazyPattern(() => `^${wordsOf('totals')}`);

function cellText(text: string, cell: Cell | undefined): string {
  return cell ? textOf(text, cell.prose.span) : '';
}

/** Returns the span from the pipe before the first cell to the pipe after the last, without the pipes. */
function between(text: string, row: Row, first: Cell, last: Cell): Span {
  let { start } = first.prose.span;
  let { end } = last.prose.span;
  while (start > row.span.start && text[start - 1] !== '|') start--;
  while (end < row.span.end && text[end] !== '|') end++;
  return start < end ? { start, end } : { start: Math.max(row.span.start, start - 1), end };
}

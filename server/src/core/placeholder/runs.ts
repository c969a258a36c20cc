import type { Block, CodeBlock, Field, Item, SectionBody, Table } from '../document/model';
import type { Mark, Prose } from '../markdown/tree/tree';
import { contains, type Span, trim } from '../span/span';
import { entryAt } from '../text/entry-at';

/** A run of text that may contain unfinished places, with its context. Spans are section offsets. */
export interface Run {
  readonly kind: 'heading' | 'paragraph' | 'item' | 'cell' | 'front-matter';
  readonly span: Span;
  readonly marks: readonly Mark[];
  readonly fields: readonly Field[];
  /** The label of the whole text, such as the title of a cell's column; empty if it has none. */
  readonly label: string;
  readonly item: Item | undefined;
  /** Whether the text shows the form of another file, so that its brackets must stay. */
  readonly sample: boolean;
}

const noMarks: readonly Mark[] = [];
const noFields: readonly Field[] = [];

/** Returns the runs of a section in document order, without table cells; see `runsOfRow`. */
export function runsOf(body: SectionBody): Run[] {
  const runs: Run[] = [];
  const { heading } = body;
  if (heading) runs.push(runOf('heading', heading.prose, noFields));
  for (const block of body.blocks) {
    if (block.kind === 'paragraph') runs.push(runOf('paragraph', block.prose, block.fields));
    else if (block.kind === 'item') {
      const sample = block.parent !== undefined && isSample(body, block);
      const { marks, span } = block.prose;
      runs.push({ kind: 'item', span, marks, fields: block.fields, label: '', item: block, sample });
    } else if (block.kind === 'front-matter') {
      for (const field of block.fields)
        runs.push(runOf('front-matter', { span: field.valueSpan, marks: noMarks }, [field], field.label));
    }
  }
  if (body.definitions.length > 0) runs.push(...definitionRuns(body));
  return runs;
}

function runOf(kind: Run['kind'], { marks, span }: Prose, fields: readonly Field[], label = ''): Run {
  return { kind, span, marks, fields, label, item: undefined, sample: false };
}

/** Finds runs such as `[Name]: [Purpose]`, two slots that Markdown parses as a link definition. */
function* definitionRuns(body: SectionBody): Generator<Run> {
  const defined = new Set(body.definitions);
  const code = codeBlocksOf(body);
  for (const match of body.text.matchAll(
    /^[ \t>]*(?:(?:[-*+]|\d+[.)])[ \t]+)?(\[([^\]\n]{1,200})\]:[ \t]*\[[^\]\n]{1,200}\])[ \t]*\r?$/gm,
  )) {
    const [whole, reference = '', name = ''] = match;
    const start = match.index + whole.indexOf('[');
    const span = { start, end: start + reference.length };
    const label = name.replace(/\s+/g, ' ').toLowerCase();
    const inCode = code.some((block) => block.span.start <= start && start < block.span.end);
    if (defined.has(label) && !inCode) yield runOf('paragraph', { span, marks: noMarks }, noFields);
  }
}

/**
 * Returns the cells of a table row, each with the title of its column.
 *
 * @param index The index of the body row, from 0.
 */
export function runsOfRow(body: SectionBody, table: Table, index: number): Run[] {
  return entryAt(table.rows, index).cells.map(({ prose }, column) =>
    runOf('cell', prose, noFields, cellText(body, table, column)),
  );
}

function cellText(body: SectionBody, table: Table, column: number): string {
  const cell = table.header.cells[column];
  return cell ? body.text.slice(cell.prose.span.start, cell.prose.span.end) : '';
}

export function codeBlocksOf(body: SectionBody): CodeBlock[] {
  return body.blocks.filter((block): block is CodeBlock => block.kind === 'code');
}

/**
 * Returns the spans of a run that can be units: field values, lines, the tail of a heading and the whole run.
 * Small units come first.
 */
export function unitsOf(text: string, run: Run): Span[] {
  const units = run.fields.length > 0 || run.kind === 'heading' ? valuesOf(text, run) : [];
  let { start } = run.span;
  for (let at = text.indexOf('\n', start); at >= 0 && at < run.span.end; at = text.indexOf('\n', start)) {
    units.push({ start, end: at });
    start = at + 1;
  }
  if (start > run.span.start) units.push({ start, end: run.span.end });
  units.push(run.span);
  return units.map((unit) => trim(text, unit));
}

/** Returns the units of a run that contain a span. */
export function unitsAt(text: string, run: Run, span: Span): Span[] {
  const units: Span[] = [];
  if (run.kind === 'heading') units.push(...valuesOf(text, run).filter((value) => contains(value, span)));
  // Avoids a new array per call, because each mark of a long list of fields leads to a call.
  else
    for (const { valueSpan: value } of run.fields)
      if (value.start < value.end && contains(value, span)) units.push(value);
  const start = Math.max(run.span.start, text.lastIndexOf('\n', span.start - 1) + 1);
  const newline = text.indexOf('\n', span.end);
  const end = newline < 0 ? run.span.end : Math.min(newline, run.span.end);
  if (start > run.span.start || end < run.span.end) units.push({ start, end });
  units.push(run.span);
  return units.map((unit) => trim(text, unit));
}

function valuesOf(text: string, run: Run): Span[] {
  const values: Span[] = [];
  for (const { valueSpan } of run.fields) if (valueSpan.start < valueSpan.end) values.push(valueSpan);
  if (run.kind === 'heading') {
    const own = text.slice(run.span.start, run.span.end);
    for (const match of !/[:：–—-]/.test(own) ? [] : own.matchAll(/[:：]\s*|\s[-–—]\s+/g))
      values.push({ start: run.span.start + match.index + match[0].length, end: run.span.end });
  }
  return values;
}

/** Tells whether a parent item names a file and announces its form; the form then belongs to that file. */
function isSample(body: SectionBody, item: Item): boolean {
  let parent = item.parent === undefined ? undefined : body.blocks[item.parent];
  while (parent?.kind === 'item') {
    const lead = body.text.slice(parent.prose.span.start, parent.prose.span.end);
    if (/[:：]\s*$/.test(lead) && namesFile(body, parent)) return true;
    parent = parent.parent === undefined ? undefined : body.blocks[parent.parent];
  }
  return false;
}

function namesFile(body: SectionBody, block: Block & { kind: 'item' }): boolean {
  return block.prose.marks.some(
    ({ kind, span }) => kind === 'code' && /\.\w{1,5}`$/.test(body.text.slice(span.start, span.end)),
  );
}

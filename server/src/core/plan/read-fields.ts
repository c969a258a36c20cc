import { type Span, trim } from '../span';
import type { Field, Prose } from './model';

// Lines of a block quote keep their marks, but for the first.
const strongLabel = /^((?:\s*>)*\s*)(\*\*\*?|__)(?!\s)((?:(?!\2).)+?)\s*([:：]?)\s*\2\s*([:：]?)/;
// A label is short and no sentence: without a full stop, a bracket or an arrow before its colon.
const plainLabel =
  /^((?:\s*>)*\s*)((?![\s[\]|>#*"'])(?:(?!\. |→|->|=>|\[|\]|\|)[^:：\n]){1,110}?)\s*([:：])(?=\s|$)/;

const none: readonly Field[] = [];

interface Start {
  readonly label: string;
  readonly labelSpan: Span;
  readonly valueStart: number;
  readonly strong: boolean;
  /** Where what stands before the label ends: with the line above, or at the bar. */
  readonly boundary: number;
}

/**
 * The labelled slots in a run of text: a label at the start of a line, and further ones in the same line behind ` | `
 * (`**Branch**: x | **Date**: y`). A value reaches to the next label.
 *
 * @param text The text that the prose's offsets count in.
 * @param continued Whether something that belongs to the last label follows the run of text.
 */
export function readFields(text: string, prose: Prose, continued: boolean): readonly Field[] {
  const starts: Start[] = [];
  for (const line of linesOf(text, prose.span)) {
    const first = readLabel(text, line);
    if (!first) continue;
    starts.push(first);
    if (!first.strong) continue;
    for (const bar of barsOf(text, line, prose)) {
      const next = readLabel(text, { start: bar + 1, end: line.end });
      if (next?.strong) starts.push(next);
    }
  }
  if (starts.length === 0) return none;
  return starts.map(({ label, labelSpan, valueStart, strong }, index) => {
    const next = starts[index + 1];
    let valueSpan = trim(text, { start: valueStart, end: next ? next.boundary : prose.span.end });
    if (next && text[valueSpan.end - 1] === '|') {
      valueSpan = trim(text, { start: valueSpan.start, end: valueSpan.end - 1 });
    }
    valueSpan = withoutHardBreak(text, valueSpan);
    return { label, labelSpan, valueSpan, strong, continued: !next && continued };
  });
}

function* linesOf(text: string, span: Span): Generator<Span> {
  let start = span.start;
  while (start <= span.end) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 || newline > span.end ? span.end : newline;
    yield { start, end };
    start = end + 1;
  }
}

function* barsOf(text: string, line: Span, prose: Prose): Generator<number> {
  for (let at = text.indexOf('|', line.start); at >= 0 && at < line.end; at = text.indexOf('|', at + 1)) {
    const bar = at;
    if (!prose.marks.some((mark) => mark.kind === 'code' && mark.span.start < bar && bar < mark.span.end))
      yield bar;
  }
}

function readLabel(text: string, span: Span): Start | undefined {
  const line = text.slice(span.start, span.end);
  // Most lines have none, and to see so is much cheaper.
  if (!line.includes(':') && !line.includes('：')) return undefined;
  const bold = strongLabel.exec(line);
  const strong = bold !== null && Boolean(bold[4] || bold[5]);
  const found = strong ? bold : plainLabel.exec(line);
  if (!found) return undefined;
  const labelStart = span.start + found[1]!.length;
  const valueStart = span.start + found[0].length;
  return {
    label: plainText(found[strong ? 3 : 2]!),
    labelSpan: { start: labelStart, end: valueStart },
    valueStart,
    strong,
    boundary: span.start,
  };
}

function plainText(label: string): string {
  return label.replace(/[*_`]/g, '').replace(/\s+/g, ' ').trim();
}

function withoutHardBreak(text: string, span: Span): Span {
  return text[span.end - 1] === '\\' ? trim(text, { start: span.start, end: span.end - 1 }) : span;
}

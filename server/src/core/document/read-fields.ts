import type { Prose } from '../markdown/tree/tree';
import { isSpace, type Span, trim } from '../span/span';
import type { Field } from './model';

// Lines of a block quote include their quote marks, except the first line.
const strongLabel = /^((?:\s*>)*\s*)(\*\*\*?|__)(?!\s)((?:(?!\2).)+?)\s*([:：]?)\s*\2\s*([:：]?)/;
/** Longer text before a colon is a sentence, not a label. */
const longestPlain = 110;

const newline = 0x0a;
const bar = 0x7c;
const quote = 0x3e;
const colon = 0x3a;
const wideColon = 0xff1a;
const openingBracket = 0x5b;
const closingBracket = 0x5d;
const arrow = 0x2192;
const dot = 0x2e;
const dash = 0x2d;
const equals = 0x3d;

const none: readonly Field[] = [];

interface Start {
  readonly label: string;
  /** Includes the colon; the value begins behind it. */
  readonly labelSpan: Span;
  readonly strong: boolean;
  /**
   * Offset where the value of the field before ends at the latest: the start of the line or of the part behind a bar.
   */
  readonly boundary: number;
}

/**
 * Reads the labelled fields in a run of text: a label at the start of a line, and further bold labels behind bars in
 * the same line (`**Branch**: x | **Date**: y`). A value ends at the next label.
 * @param text The text that the prose's offsets refer to.
 * @param continued Whether the value of the last label continues in a block below.
 */
export function readFields(text: string, prose: Prose, continued: boolean): readonly Field[] {
  const { end } = prose.span;
  let starts: Start[] | undefined;
  let lineStart = prose.span.start;
  let hasColon = false;
  for (let at = lineStart; at <= end; at++) {
    const code = at < end ? text.charCodeAt(at) : newline;
    if (code === colon || code === wideColon) hasColon = true;
    if (code !== newline) continue;
    // A line without a colon has no label.
    if (hasColon) starts = readLine(text, { start: lineStart, end: at }, prose, starts);
    lineStart = at + 1;
    hasColon = false;
  }
  if (!starts) return none;
  return fieldsFrom(text, starts, end, continued);
}

function fieldsFrom(text: string, starts: readonly Start[], end: number, continued: boolean): Field[] {
  return starts.map(({ label, labelSpan, strong }, index) => {
    const next = starts[index + 1];
    let valueSpan = trim(text, { start: labelSpan.end, end: next ? next.boundary : end });
    if (next && text[valueSpan.end - 1] === '|') {
      valueSpan = trim(text, { start: valueSpan.start, end: valueSpan.end - 1 });
    }
    valueSpan = withoutHardBreak(text, valueSpan);
    return { label, labelSpan, valueSpan, strong, continued: !next && continued };
  });
}

/** Appends the labels of a line to `before`. */
function readLine(text: string, line: Span, prose: Prose, before: Start[] | undefined): Start[] | undefined {
  const first = readLabel(text, line);
  if (!first) return before;
  // Most runs have one label, and an array literal with one element allocates no spare room.
  const starts = before ?? [first];
  if (before) before.push(first);
  if (!first.strong) return starts;
  for (let at = line.start; at < line.end; at++) {
    if (text.charCodeAt(at) !== bar || isInCode(prose, at)) continue;
    const next = readLabel(text, { start: at + 1, end: line.end });
    if (next?.strong) starts.push(next);
  }
  return starts;
}

function isInCode({ marks }: Prose, at: number): boolean {
  return marks.some(({ kind, span }) => kind === 'code' && span.start < at && at < span.end);
}

function readLabel(text: string, line: Span): Start | undefined {
  let start = line.start;
  while (start < line.end && (text.charCodeAt(start) === quote || isSpace(text, start))) start++;
  if (start === line.end) return undefined;
  const isMarked = text[start] === '*' || text[start] === '_';
  return (isMarked ? strongLabelIn(text, line) : undefined) ?? plainLabelAt(text, start, line);
}

function strongLabelIn(text: string, line: Span): Start | undefined {
  const found = strongLabel.exec(text.slice(line.start, line.end));
  if (!found || (!found[4] && !found[5])) return undefined;
  const [whole, lead = '', , label = ''] = found;
  const labelSpan = { start: line.start + lead.length, end: line.start + whole.length };
  return { label: plainText(label), labelSpan, strong: true, boundary: line.start };
}

/** Reads a label that is not bold. It is short, with no full stop, bracket or arrow before its colon. */
function plainLabelAt(text: string, start: number, line: Span): Start | undefined {
  if (/[#*"']/.test(text.charAt(start))) return undefined;
  let at = start;
  for (; at < line.end; at++) {
    const code = text.charCodeAt(at);
    if (code === colon || code === wideColon) break;
    if (endsLabel(text, code, at)) return undefined;
  }
  let end = at;
  while (end > start && isSpace(text, end - 1)) end--;
  if (at === line.end || end === start || end - start > longestPlain) return undefined;
  if (at + 1 < line.end && !isSpace(text, at + 1)) return undefined;
  const label = plainText(text.slice(start, end));
  return { label, labelSpan: { start, end: at + 1 }, strong: false, boundary: line.start };
}

function endsLabel(text: string, code: number, at: number): boolean {
  switch (code) {
    case bar:
    case openingBracket:
    case closingBracket:
    case arrow:
      return true;
    case dot:
      return text.charCodeAt(at + 1) === 0x20;
    case dash:
    case equals:
      return text.charCodeAt(at + 1) === quote;
    default:
      return false;
  }
}

function plainText(label: string): string {
  return /[*_`]|\s\s|[^\S ]/.test(label) ? label.replace(/[*_`]/g, '').replace(/\s+/g, ' ').trim() : label;
}

function withoutHardBreak(text: string, span: Span): Span {
  return text[span.end - 1] === '\\' ? trim(text, { start: span.start, end: span.end - 1 }) : span;
}

import { type Span, textOf, trim } from '../../span/span';
import { type Run, unitsOf } from '../runs';

/** A part of a run that can be a slot. */
export interface TextPart {
  readonly span: Span;
  /** The words before the colon, or the title of the column; empty if there is none. */
  readonly label: string;
  /** Whether the part is the whole run. */
  readonly isAll: boolean;
  /** Whether the part is the value of a label or the tail of a heading. */
  readonly isValue: boolean;
  /** Whether the part follows a question on the same line. */
  readonly isReply: boolean;
}

const divider = /\s[·•|]\s|[|·•](?=\s)| {3,}|\u3000+|\s*\u3000\s*/g;
const labelled = /^[\s>*_-]*([^:：\n]{1,60}?)[*_]*\s*[:：][*_]*\s*/u;

/**
 * Returns the parts of a run: the whole run, its values and lines, and the pieces of a line between `·`, `|` or
 * wide spaces.
 */
export function partsOf(text: string, run: Run): readonly TextPart[] {
  const parts = new Map<string, TextPart>();
  const add = (span: Span, label: string, isValue: boolean, isReply = false) => {
    const trimmed = trim(text, span);
    const key = `${trimmed.start}-${trimmed.end}`;
    if (trimmed.start >= trimmed.end || parts.get(key)?.isValue) return;
    const isAll = trimmed.start === run.span.start && trimmed.end === run.span.end;
    parts.set(key, { span: trimmed, label, isAll, isValue, isReply });
  };
  for (const unit of unitsOf(text, run)) {
    const field = run.fields.find(
      ({ valueSpan }) => valueSpan.start === unit.start && unit.end <= valueSpan.end,
    );
    add(
      unit,
      field?.label ?? run.label,
      field !== undefined || (run.kind === 'heading' && unit.start > run.span.start),
    );
    if (run.kind === 'cell' || run.kind === 'heading' || textOf(text, unit).includes('\n')) continue;
    const asked = /^([^?？\n]{4,120}[?？])\s*(?=[^\s])/.exec(textOf(text, unit));
    if (asked) add({ start: unit.start + asked[0].length, end: unit.end }, asked[1] ?? '', true, true);
    for (const piece of dividedAt(text, unit)) {
      const lead = labelled.exec(textOf(text, piece));
      if (lead) add({ start: piece.start + lead[0].length, end: piece.end }, lead[1] ?? '', true);
      else if (piece.start > unit.start || piece.end < unit.end)
        add(piece, field?.label ?? run.label, field !== undefined && piece.start === unit.start);
    }
  }
  return [...parts.values()];
}

function dividedAt(text: string, unit: Span): Span[] {
  const raw = textOf(text, unit);
  const pieces: Span[] = [];
  let start = 0;
  for (const { 0: match, index } of raw.matchAll(divider)) {
    pieces.push({ start: unit.start + start, end: unit.start + index });
    start = index + match.length;
  }
  pieces.push({ start: unit.start + start, end: unit.end });
  return pieces;
}

/** A stretch of text: UTF-16 offsets from 0, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The same stretch, `by` offsets further on. */
export function shift(span: Span, by: number): Span {
  return { start: span.start + by, end: span.end + by };
}

/** Whether two spans share at least one offset. Two empty spans share none. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Whether `outer` covers all of `inner`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Whether `offset` lies in the span or directly at its end, as a cursor does. */
export function touches(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}

/** The text of a span. */
export function textOf(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}

/** The span without the white space at its two ends. */
export function trim(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && isSpace(text, start)) start++;
  while (end > start && isSpace(text, end - 1)) end--;
  return start === span.start && end === span.end ? span : { start, end };
}

/** Whether a character is white space. */
export function isSpace(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  // Nearly always a letter or a sign of ASCII.
  return code === 32 || ((code < 33 || code > 126) && /\s/.test(text[at]!));
}

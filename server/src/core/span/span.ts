declare const origin: unique symbol;

/**
 * A UTF-16 offset from the start of a section, and one from the start of a document. The compiler refuses one in the place
 * of the other. It takes a plain number for either, so that code may count; spans therefore say which they are.
 */
export type SectionOffset = number & { readonly [origin]?: 'section' };
export type DocumentOffset = number & { readonly [origin]?: 'document' };

/** A stretch of text: offsets from 0, `end` exclusive. */
export interface Span<Offset extends number = number> {
  readonly start: Offset;
  readonly end: Offset;
}

export type SectionSpan = Span<SectionOffset>;
export type DocumentSpan = Span<DocumentOffset>;

/** The same stretch, `by` offsets further on. */
export function shift(span: Span, by: number): Span {
  return { start: span.start + by, end: span.end + by };
}

/** Whether two spans share at least one offset. Two empty spans share none. */
export function overlaps<Offset extends number>(a: Span<Offset>, b: Span<NoInfer<Offset>>): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Whether `outer` covers all of `inner`. */
export function contains<Offset extends number>(outer: Span<Offset>, inner: Span<NoInfer<Offset>>): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Whether `offset` lies in the span or directly at its end, as a cursor does. */
export function touches<Offset extends number>(span: Span<Offset>, offset: NoInfer<Offset>): boolean {
  return span.start <= offset && offset <= span.end;
}

/** The text of a span. */
export function textOf(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}

/** The span without the white space at its two ends. */
export function trim<Offset extends number>(text: string, span: Span<Offset>): Span<Offset> {
  let { start, end }: Span = span;
  while (start < end && isSpace(text, start)) start++;
  while (end > start && isSpace(text, end - 1)) end--;
  return start === span.start && end === span.end ? span : ({ start, end } as Span<Offset>);
}

/** Whether a character is white space. */
export function isSpace(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  // Nearly always a letter or a sign of ASCII.
  return code === 32 || ((code < 33 || code > 126) && /\s/.test(text[at]!));
}

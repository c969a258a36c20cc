declare const origin: unique symbol;

/**
 * UTF-16 offsets from the start of a section and of a document. The compiler rejects one type in place of the other. It
 * accepts a plain number for both, so that code can calculate; spans therefore declare their type of offset.
 */
export type SectionOffset = number & { readonly [origin]?: 'section' };
export type DocumentOffset = number & { readonly [origin]?: 'document' };

/** A range of a text: offsets from 0, `end` exclusive. */
export interface Span<Offset extends number = number> {
  readonly start: Offset;
  readonly end: Offset;
}

export type SectionSpan = Span<SectionOffset>;
export type DocumentSpan = Span<DocumentOffset>;

/** Moves a span by a number of characters. */
export function shift(span: Span, by: number): Span {
  return { start: span.start + by, end: span.end + by };
}

/** Tells whether two spans share a character, or one is empty and lies strictly inside the other. */
export function overlaps<Offset extends number>(a: Span<Offset>, b: Span<NoInfer<Offset>>): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Tells whether `outer` covers all of `inner`. */
export function contains<Offset extends number>(outer: Span<Offset>, inner: Span<NoInfer<Offset>>): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Tells whether an offset, such as a cursor's, lies in the span or directly at its end. */
export function touches<Offset extends number>(span: Span<Offset>, offset: NoInfer<Offset>): boolean {
  return span.start <= offset && offset <= span.end;
}

/** Returns the text of a span. */
export function textOf(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}

/** Returns the span without white space at its ends. */
export function trim<Offset extends number>(text: string, span: Span<Offset>): Span<Offset> {
  let { start, end }: Span = span;
  while (start < end && isSpace(text, start)) start++;
  while (end > start && isSpace(text, end - 1)) end--;
  return start === span.start && end === span.end ? span : ({ start, end } as Span<Offset>);
}

/** Tells whether a character is white space. */
export function isSpace(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  // Nearly all characters are printable ASCII, which needs no regular expression.
  return code === 32 || ((code < 33 || code > 126) && /\s/.test(text.charAt(at)));
}

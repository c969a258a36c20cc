import type { Span } from '../span/span';

/** Yields the lines of a span as offsets, without their line breaks. */
export function* linesOf(text: string, span: Span): Generator<Span> {
  let start = span.start;
  while (start < span.end) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 || newline > span.end ? span.end : newline;
    yield { start, end: end > start && text[end - 1] === '\r' ? end - 1 : end };
    start = end + 1;
  }
}

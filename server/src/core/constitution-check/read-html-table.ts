import { plainText } from '../markdown/plain-text';
import type { Span } from '../span/span';

/** A cell of an HTML table: its text, and the span of its content in the HTML. */
export interface HtmlCell {
  readonly text: string;
  readonly span: Span;
}

const row = /<tr\b[^>]*>/giu;
const cell = /<t[dh]\b[^>]*>([^<]*(?:<(?!\/?t[dhr]\b)[^<]*)*)/giu;
const tag = /<[^<>]*>/gu;

/**
 * Reads the table rows with data cells in an HTML source, in order.
 *
 * @param html The source; spans are offsets in it.
 */
export function readHtmlRows(html: string): HtmlCell[][] {
  const starts = [...html.matchAll(row)].map(({ index }) => index);
  return starts.flatMap((start, at) => {
    const source = html.slice(start, starts[at + 1] ?? html.length);
    if (!/<td\b/i.test(source)) return [];
    return [
      [...source.matchAll(cell)].map(({ 0: whole, 1: content = '', index }): HtmlCell => {
        const from = start + index + whole.length - content.length;
        return {
          text: plainText(content.replace(tag, ' ')).trim(),
          span: { start: from, end: from + content.length },
        };
      }),
    ];
  });
}

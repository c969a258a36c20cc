import type { Finding, Fix, Span } from '../../server/src/core';
import { expand } from '../ide/expand';

const tabStop = /\\[\\$}]|\$\d+|\$\{\d+(?::(?:\\.|[^\\}])*|\|(?:\\.|[^\\|])*\|)?\}/gs;

/** What an author types at a tab stop. */
export const words = 'Words of the author';

/** Whether a fix asks for words: whether it has a tab stop. */
export function asksForWords({ edits }: Fix): boolean {
  return edits.some(({ newText, snippet }) => snippet && expand(newText).numbers.length > 0);
}

/** A text after a fix, and the stretches of it that the fix wrote. */
export interface FixedText {
  readonly text: string;
  readonly written: readonly Span[];
}

/** Makes a fix and leaves its tab stops as they come, as Escape does. */
export function leaveStops(text: string, fix: Fix): FixedText {
  return make(text, fix, (snippet) => expand(snippet).text);
}

/** Makes a fix and types words at each of its tab stops. */
export function typeWords(text: string, fix: Fix): FixedText {
  return make(text, fix, (snippet) =>
    snippet.replace(tabStop, (stop) => (stop[0] === '\\' ? stop[1]! : words)),
  );
}

/** @throws where edits overlap or leave the text. */
function make(text: string, { edits, title }: Fix, textOf: (snippet: string) => string): FixedText {
  const written: Span[] = [];
  let result = '';
  let done = 0;
  for (const { newText, snippet, span } of [...edits].sort((a, b) => a.span.start - b.span.start)) {
    if (span.start < done || span.end < span.start || span.end > text.length)
      throw new Error(`The edits of "${title}" overlap or leave the text.`);
    result += text.slice(done, span.start);
    const start = result.length;
    result += snippet ? textOf(newText) : newText;
    written.push({ start, end: result.length });
    done = span.end;
  }
  return { text: result + text.slice(done), written };
}

/** The findings that lie on what a fix wrote, or on the lines of it. */
export function findingsOn({ text, written }: FixedText, findings: readonly Finding[]): Finding[] {
  return findings.filter(({ span }) =>
    written.some(({ start, end }) => {
      const from = text.lastIndexOf('\n', start - 1) + 1;
      const newline = text.indexOf('\n', end);
      return span.start <= (newline < 0 ? text.length : newline) && from <= span.end;
    }),
  );
}

/** The findings that lie inside of what a fix wrote. */
export function findingsIn({ written }: FixedText, findings: readonly Finding[]): Finding[] {
  return findings.filter(({ span }) =>
    written.some(({ start, end }) => start <= span.start && span.end <= end),
  );
}

import type { Span } from '../span/span';
/** Escapes text for an LSP snippet. */
export function snippetText(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

/** Builds a tab stop: with choices, or with one text that typing replaces. */
export function tabStop(number: number, texts: readonly string[]): string {
  const [first, ...others] = texts;
  if (first === undefined) return `$${number}`;
  if (others.length === 0) return `\${${number}:${snippetText(first)}}`;
  const choices = texts.map((text) => text.replace(/[\\,|$}]/g, '\\$&')).join(',');
  return `\${${number}|${choices}|}`;
}

/** Builds a tab stop whose text stays until the user types or chooses, so that leaving it answers nothing. */
export function openStop(number: number, text: string, choices: readonly string[] = []): string {
  return tabStop(number, text.includes('\n') ? [text] : [text, ...choices]);
}

/** A span of a text that becomes a tab stop. */
export interface Stop {
  readonly span: Span;
  /** The choices behind the existing text, which is always the first: leaving the tab stop must not change it. */
  readonly choices?: readonly string[];
}

/**
 * Converts a text to an LSP snippet with numbered tab stops in the given order. The text itself is escaped. The cursor
 * ends behind it.
 * @param stops Tab stops with offsets in `text`, sorted by start, not overlapping.
 */
export function toSnippet(text: string, stops: readonly Stop[]): string {
  let snippet = '';
  let done = 0;
  for (const [index, { span, choices = [] }] of stops.entries()) {
    const before = text.slice(done, span.start);
    const value = text.slice(span.start, span.end);
    // A value typed into an empty field needs a space behind the colon of its label.
    const gap = value === '' && before.endsWith(':') ? ' ' : '';
    snippet += snippetText(before) + gap + tabStop(index + 1, value === '' ? choices : [value, ...choices]);
    done = span.end;
  }
  return snippet + snippetText(text.slice(done));
}

import type { Span } from '../span/span';
/** A text as part of a snippet, in the syntax of LSP. */
export function snippetText(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

/** A tab stop: with the words to choose from, or with one text that typing replaces. */
export function tabStop(number: number, texts: readonly string[]): string {
  if (texts.length === 0) return `$${number}`;
  if (texts.length === 1) return `\${${number}:${snippetText(texts[0]!)}}`;
  const choices = texts.map((text) => text.replace(/[\\,|$}]/g, '\\$&')).join(',');
  return `\${${number}|${choices}|}`;
}

/** A tab stop that keeps a text as it is until something is typed or chosen, so that leaving it answers nothing. */
export function openStop(number: number, text: string, choices: readonly string[] = []): string {
  return tabStop(number, text.includes('\n') ? [text] : [text, ...choices]);
}

/** A place in a text that becomes a tab stop. */
export interface Stop {
  readonly span: Span;
  /** The words to choose from. The text that stands there is the first of them: leaving the place must decide nothing. */
  readonly choices?: readonly string[];
}

/**
 * A text as a snippet in the syntax of LSP, a numbered tab stop on each place in the given order. The text itself comes
 * out literally, whatever it holds. The cursor ends behind it.
 *
 * @param stops Not overlapping, sorted by their start, offsets into `text`.
 */
export function toSnippet(text: string, stops: readonly Stop[]): string {
  let snippet = '';
  let done = 0;
  for (const [index, { span, choices = [] }] of stops.entries()) {
    const before = text.slice(done, span.start);
    const value = text.slice(span.start, span.end);
    // What is typed for an empty field is to stand apart from its label.
    const gap = value === '' && before.endsWith(':') ? ' ' : '';
    snippet += snippetText(before) + gap + tabStop(index + 1, value === '' ? choices : [value, ...choices]);
    done = span.end;
  }
  return snippet + snippetText(text.slice(done));
}

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

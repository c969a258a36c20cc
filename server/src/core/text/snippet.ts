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

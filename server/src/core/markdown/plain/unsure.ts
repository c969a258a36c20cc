/** What stops the plain reader. One for all, for a stack trace costs more than a paragraph. */
export const unsure = new Error('Not plain Markdown');

/** Leaves the text to remark. */
export function giveUp(): never {
  throw unsure;
}

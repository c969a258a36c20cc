/**
 * The exception that stops the plain reader. One shared object, because a stack trace costs more than parsing a
 * paragraph.
 */
export const unsure = new Error('Not plain Markdown');

/** Leaves the text to remark. @throws unsure Always. */
export function giveUp(): never {
  throw unsure;
}

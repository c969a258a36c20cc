/**
 * Matches a bracketed text that the author has to replace. Skips links, checkboxes, footnotes and tags such as
 * `[P]`.
 */
const bracketed =
  /\[(?![ xX]\]|\^|!|\p{Lu}{1,2}\d*\])(?:[^[\]]|\[[^[\]]*\]){1,600}\](?![([:])|<(?![!/])[^<>\n]{0,60}[ _-][^<>\n]{0,60}>|\{\{?[^{}\n]{1,120}\}?\}|【[^】]{1,600}】/u;

/** Tells whether a template's text contains a placeholder. */
export function hasPlaceholder(text: string): boolean {
  return bracketed.test(text);
}

/** Tells whether a template's text is only a placeholder, apart from markup and punctuation. */
export function isPlaceholder(text: string): boolean {
  const match = bracketed.exec(text);
  if (!match) return false;
  return !/[\p{L}\p{N}]/u.test(text.slice(0, match.index) + text.slice(match.index + match[0].length));
}

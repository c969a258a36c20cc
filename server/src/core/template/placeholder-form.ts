/** A stretch in brackets that a template leaves for the author. Links, checkboxes, footnotes and tags such as `[P]` are none. */
const bracketed =
  /\[(?![ xX]\]|\^|!|\p{Lu}{1,2}\d*\])(?:[^[\]]|\[[^[\]]*\]){1,600}\](?![([:])|<(?![!/])[^<>\n]{0,60}[ _-][^<>\n]{0,60}>|\{\{?[^{}\n]{1,120}\}?\}|【[^】]{1,600}】/u;

/** Whether a template's text holds a place for the author to fill. */
export function hasPlaceholder(text: string): boolean {
  return bracketed.test(text);
}

/** Whether a template's text is nothing but a place to fill, apart from markup and punctuation. */
export function isPlaceholder(text: string): boolean {
  const match = bracketed.exec(text);
  if (!match) return false;
  return !/[\p{L}\p{N}]/u.test(text.slice(0, match.index) + text.slice(match.index + match[0].length));
}

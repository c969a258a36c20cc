/**
 * Replaces the text between the comments `<!-- generated: NAME -->` and `<!-- end -->` of a page.
 * @param {{ path: string, text: string }} page
 * @param {string} name NAME
 * @param {string} content complete lines, without the last line break
 * @returns {string} the text of the page with the content
 * @throws {Error} if the page has no such comments
 */
export function replaceGenerated({ path, text }, name, content) {
  const between = new RegExp(`(<!-- generated: ${name} -->\\n)[\\s\\S]*?(<!-- end -->)`);
  if (!between.test(text))
    throw new Error(`${path} lacks the comments "<!-- generated: ${name} -->" and "<!-- end -->".`);
  return text.replace(between, (_, opening, closing) => `${opening}${content}\n${closing}`);
}

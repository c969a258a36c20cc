/**
 * Returns the README for the extension page. VS Code shows only pictures from the web there, and ours are local, so the
 * text between the two comments about pictures is removed.
 * @param {string} readme
 */
export function packagedReadme(readme) {
  return readme.replace(/<!-- pictures -->[\s\S]*?<!-- end of pictures -->\n+/g, '');
}

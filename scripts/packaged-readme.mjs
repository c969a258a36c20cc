/**
 * The README for the extension page. VS Code shows no picture there but from the web, and no picture of ours is there: what
 * stands between the two comments about pictures is left out.
 *
 * @param {string} readme
 */
export function packagedReadme(readme) {
  return readme.replace(/<!-- pictures -->[\s\S]*?<!-- end of pictures -->\n+/g, '');
}

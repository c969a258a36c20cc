/**
 * Replaces the text between the marks `<!-- accuracy: NAME -->` and `<!-- /accuracy: NAME -->`.
 * @throws {Error} If the text lacks these marks in this order.
 */
export function replaceBetweenMarks(text, name, content) {
  const opening = `<!-- accuracy: ${name} -->`;
  const closing = `<!-- /accuracy: ${name} -->`;
  const start = text.indexOf(opening);
  const end = text.indexOf(closing);
  if (start < 0 || end < start) throw new Error(`The page has no marks for "${name}".`);
  return `${text.slice(0, start + opening.length)}\n\n${content.trim()}\n\n${text.slice(end)}`;
}

/** Replaces the row of a release in the table of releases, or adds it at the top. */
export function withReleaseRow(text, release, cells) {
  const row = `| ${release} | ${cells.join(' | ')} |`;
  const lines = text.split('\n');
  const header = lines.findIndex((line) => line.startsWith('| release |'));
  if (header < 0) throw new Error('The page has no table of releases.');
  const known = lines.findIndex((line) => line.startsWith(`| ${release} |`));
  if (known >= 0) lines[known] = row;
  else lines.splice(header + 2, 0, row);
  return lines.join('\n');
}

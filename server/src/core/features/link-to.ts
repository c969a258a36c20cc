/**
 * A Markdown link to a line of a file, in the form that editors follow: `[title](uri#L12)`.
 *
 * @param text The file's text.
 * @param offset An offset in it.
 */
export function linkTo(title: string, uri: string, text: string, offset: number): string {
  const line = text.slice(0, offset).split('\n').length;
  return `[${title.replace(/[[\]\\]/g, '\\$&')}](<${uri.replace(/[<>]/g, encodeURIComponent)}#L${line}>)`;
}

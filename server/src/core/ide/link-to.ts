import { inert, type SafeMarkdown } from '../text/safe-markdown';

/**
 * Builds a Markdown link to a line of a file, in the form that editors follow: `[title](uri#L12)`.
 * @param text The file's text.
 * @param offset An offset in the text, in the target line.
 */
export function linkTo(title: string, uri: string, text: string, offset: number): SafeMarkdown {
  const line = text.slice(0, offset).split('\n').length;
  const label = inert(title.replace(/\s+/g, ' ')).replace(/[[\]\\]/g, '\\$&');
  return `[${label}](<${uri.replace(/[<>\\\s]/g, encodeURIComponent)}#L${line}>)` as SafeMarkdown;
}

import type { FilePlace } from '../template/place-in-file';
import { inert, type SafeMarkdown } from '../text/safe-markdown';

/**
 * Builds a Markdown link to a line of a file, in the form that editors follow: `[title](uri#L12)`.
 * @param place The place whose first line is the target. Without a text, the target is the file's first line.
 */
export function linkTo(title: string, { span, text, uri }: FilePlace): SafeMarkdown {
  const line = text.slice(0, span.start).split('\n').length;
  const label = inert(title.replace(/\s+/g, ' ')).replace(/[[\]\\]/g, '\\$&');
  return `[${label}](<${uri.replace(/[<>\\\s]/g, encodeURIComponent)}#L${line}>)` as SafeMarkdown;
}

import { textOf } from '../span/span';
import type { Constitution, Principle } from './constitution';

/** The maximum length of the text, so that a hover stays readable. */
const longest = 1_500;

/**
 * Returns the text of a principle as Markdown, without its heading. Cuts a long text after a paragraph. Returns
 * an empty string for a principle without text.
 */
export function principleText(constitution: Constitution, principle: Principle): string {
  const { text } = constitution.document;
  const start = behindHeading(text, principle);
  const body = withoutLastRules(withoutComments(textOf(text, { start, end: principle.bodySpan.end }))).trim();
  if (body.length <= longest) return body;
  const paragraph = body.lastIndexOf('\n\n', longest);
  if (paragraph > 0) return `${body.slice(0, paragraph).trimEnd()}\n\n…`;
  const word = body.lastIndexOf(' ', longest);
  return `${body.slice(0, word > 0 ? word : longest)} …`;
}

/** Skips the heading line. An item's bold lead stays, because its sentence continues after it. */
function behindHeading(text: string, { span, bodySpan }: Principle): number {
  if (!/^ {0,3}#/.test(text.slice(bodySpan.start, bodySpan.start + 5))) return bodySpan.start;
  const lineEnd = text.indexOf('\n', span.end);
  return lineEnd < 0 ? bodySpan.end : Math.min(lineEnd + 1, bodySpan.end);
}

/** An unclosed comment reaches to the end of the text. */
function withoutComments(text: string): string {
  return text.replace(/<!--[\s\S]*?(?:-->|$)/g, '');
}

/** A thematic break below a principle separates it from the next one. */
function withoutLastRules(text: string): string {
  const lines = text.split('\n');
  const last = lines.findLastIndex((line) => !/^[ \t]*(?:-{3,}|\*{3,}|_{3,}|)[ \t]*\r?$/.test(line));
  return lines.slice(0, last + 1).join('\n');
}

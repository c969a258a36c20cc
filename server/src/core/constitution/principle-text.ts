import { textOf } from '../span/span';
import type { Constitution, Principle } from './constitution';

/** Longer principles are cut at a paragraph, so that a hover stays readable. */
const longest = 1_500;

/** What a constitution says of a principle, without its heading, as Markdown. Empty when it only names it. */
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

/** A heading's line is left out; an item's bold lead stays, for its sentence goes on behind it. */
function behindHeading(text: string, { span, bodySpan }: Principle): number {
  if (!/^ {0,3}#/.test(text.slice(bodySpan.start, bodySpan.start + 5))) return bodySpan.start;
  const lineEnd = text.indexOf('\n', span.end);
  return lineEnd < 0 ? bodySpan.end : Math.min(lineEnd + 1, bodySpan.end);
}

/** A comment that is not closed reaches to the end. */
function withoutComments(text: string): string {
  return text.replace(/<!--[\s\S]*?(?:-->|$)/g, '');
}

/** The rule below a principle parts it from the next one. */
function withoutLastRules(text: string): string {
  const lines = text.split('\n');
  while (lines.length > 0 && /^[ \t]*(?:-{3,}|\*{3,}|_{3,}|)[ \t]*\r?$/.test(lines.at(-1)!)) lines.pop();
  return lines.join('\n');
}

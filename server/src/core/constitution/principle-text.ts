import { textOf } from '../span';
import type { Constitution, Principle } from './constitution';

/** Longer principles are cut at a paragraph, so that a hover stays readable. */
const longest = 4000;

/** What a constitution says of a principle, without its heading, as Markdown. Empty when it only names it. */
export function principleText(constitution: Constitution, principle: Principle): string {
  const { text } = constitution.document;
  const start = behindHeading(text, principle);
  const body = textOf(text, { start, end: principle.bodySpan.end })
    .replace(/<!--[\s\S]*?(?:-->|$)/g, '')
    .replace(/(?:\r?\n[ \t]*(?:-{3,}|\*{3,}|_{3,})[ \t]*)+\s*$/, '')
    .trim();
  if (body.length <= longest) return body;
  const cut = body.lastIndexOf('\n\n', longest);
  return `${body.slice(0, cut > 0 ? cut : longest).trimEnd()}\n\n…`;
}

/** A heading's line is left out; an item's bold lead stays, for its sentence goes on behind it. */
function behindHeading(text: string, { span, bodySpan }: Principle): number {
  if (!/^ {0,3}#/.test(text.slice(bodySpan.start, bodySpan.start + 5))) return bodySpan.start;
  const lineEnd = text.indexOf('\n', span.end);
  return lineEnd < 0 ? bodySpan.end : Math.min(lineEnd + 1, bodySpan.end);
}

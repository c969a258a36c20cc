import type { SectionBody } from './model';
import type { PlanDocument } from './plan-document';

/** Whether a plan says nothing: it has no text besides headings, front matter and comments. */
export function isEmptyPlan({ bodies }: PlanDocument): boolean {
  return bodies.every(isEmptyBody);
}

/** Whether a section says nothing. A plan becomes empty, or is no longer, with a section that is empty before or after. */
export function isEmptyBody({ blocks, heading, text }: SectionBody): boolean {
  // Most sections begin with text, and need no closer look.
  let at = 0;
  const left = [...(heading ? [heading.span] : []), ...blocks.filter(isAside).map(({ span }) => span)];
  for (const { start, end } of left.sort((a, b) => a.start - b.start)) {
    if (text.slice(at, start).trim() !== '') return false;
    at = Math.max(at, end);
  }
  return text.slice(at).replaceAll('\uFEFF', '').trim() === '';
}

function isAside({ kind }: SectionBody['blocks'][number]): boolean {
  return kind === 'front-matter' || kind === 'comment';
}

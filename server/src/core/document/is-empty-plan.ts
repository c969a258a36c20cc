import type { SectionBody } from './model';
import type { PlanDocument } from './plan-document';

/** Tells whether a plan has no text besides headings, front matter and comments. */
export function isEmptyPlan({ bodies }: PlanDocument): boolean {
  return bodies.every(isEmptyBody);
}

/** Tells whether a section has no text besides its heading, front matter and comments. */
export function isEmptyBody({ blocks, heading, text }: SectionBody): boolean {
  // The loop returns early for most sections, which begin with text.
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

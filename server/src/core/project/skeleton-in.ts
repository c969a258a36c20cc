import { parsePlan } from '../document/plan-document';
import { type Span, shift } from '../span/span';
import { headingsOf } from './systems/headings-of';

/** Fewer headings than these make an example of a part of a plan. */
const fewest = 3;

/**
 * The template that a guide for plans holds as a fenced code block: the first one with a title and sections.
 *
 * @returns Offsets in the text; undefined when there is none.
 */
export function skeletonIn(text: string): Span | undefined {
  for (const section of parsePlan(text).sections)
    for (const block of section.body.blocks) {
      if (block.kind !== 'code' || !block.fenced || !block.closed) continue;
      const span = shift(block.contentSpan, section.start);
      const headings = headingsOf(text.slice(span.start, span.end));
      if (headings.length >= fewest && headings[0]!.startsWith('# ')) return span;
    }
  return undefined;
}

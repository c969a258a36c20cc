import { parsePlan } from '../document/plan-document';
import { type Span, shift } from '../span/span';
import { headingsOf } from './systems/headings-of';

/** A code block with fewer headings is an example of a part of a plan. */
const fewest = 3;

/**
 * Finds the template in a guide: the first closed fenced code block with a title and sections.
 * @returns Offsets of its content in the text; undefined without one.
 */
export function skeletonIn(text: string): Span | undefined {
  for (const section of parsePlan(text).sections)
    for (const block of section.body.blocks) {
      if (block.kind !== 'code' || !block.fenced || !block.closed) continue;
      const span = shift(block.contentSpan, section.start);
      const headings = headingsOf(text.slice(span.start, span.end));
      if (headings.length >= fewest && headings[0]?.startsWith('# ')) return span;
    }
  return undefined;
}

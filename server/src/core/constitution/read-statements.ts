import type { PlanDocument } from '../document/plan-document';
import type { Section } from '../document/section';
import { type Span, textOf } from '../span/span';
import { entryAt } from '../text/entry-at';
import { bindingForce } from './binding-words';
import type { Statement } from './constitution';

/**
 * Reads the paragraphs and items of a principle that demand or recommend something, without nested items.
 *
 * @param lead The principle's heading or lead, as document offsets.
 * @param body The whole principle, as document offsets.
 */
export function readStatements(document: PlanDocument, lead: Span, body: Span): Statement[] {
  const statements: Statement[] = [];
  const { sections } = document;
  for (const section of sections.slice(firstEndingAfter(sections, body.start))) {
    if (section.start >= body.end) break;
    for (const block of section.body.blocks) {
      if (block.kind !== 'paragraph' && block.kind !== 'item') continue;
      const span = section.at(block.prose.span);
      if (span.start < body.start || span.end > body.end || span.end <= lead.start) continue;
      const force = bindingForce(textOf(document.text, span));
      if (force) statements.push({ span, force });
    }
  }
  return statements;
}

/**
 * Finds the index of the first section that ends after an offset. Binary search, because a document may have
 * thousands of sections.
 */
function firstEndingAfter(sections: readonly Section[], offset: number): number {
  let low = 0;
  let high = sections.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (entryAt(sections, middle).end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

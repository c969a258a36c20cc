import { textOf } from '../span/span';
import type { PlanDocument } from './plan-document';
import type { Section } from './section';
import { isHeader } from './section-tree';

/** A field of a plan's header, with its raw value. */
export interface HeaderField {
  readonly label: string;
  readonly value: string;
}

/**
 * Lists the sections of the header: the front matter, the text above the headings and the section of the title. Another
 * heading ends the header, also one of the title's depth.
 */
export function headerSections({ sections, tree }: PlanDocument): readonly Section[] {
  const end = sections.findIndex(({ depth }, index) => !isHeader(tree, index, depth));
  return end < 0 ? sections : sections.slice(0, end);
}

/** Lists the fields of the front matter and the header in document order. */
export function headerFields(plan: PlanDocument): HeaderField[] {
  return headerSections(plan).flatMap(({ body: { blocks, text } }) =>
    blocks.flatMap((block) =>
      block.kind === 'paragraph' || block.kind === 'item' || block.kind === 'front-matter'
        ? block.fields.map(({ label, valueSpan }) => ({ label, value: textOf(text, valueSpan) }))
        : [],
    ),
  );
}

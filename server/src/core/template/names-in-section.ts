import type { SectionBody } from '../document/model';
import type { Section } from '../document/section';
import { defineDerived } from '../query';
import { labelWording } from '../text/wording';

/**
 * Collects the names in a section and its sub-sections: labels, titles, bold leads, headers and first cells of
 * tables.
 *
 * @returns The wording of each name, see `labelWording`.
 */
export function namesInSection(section: Section): string[] {
  return [...section.tree()].flatMap((each) => [
    ...(each === section || each.index === section.index ? [] : [labelWording(each.title)]),
    ...namesInBody(each.body),
  ]);
}

const namesInBody = defineDerived((body: SectionBody): readonly string[] => {
  const names: string[] = [];
  const add = (start: number, end: number) => names.push(labelWording(body.text.slice(start, end)));
  for (const block of body.blocks) {
    if (block.kind === 'table') {
      for (const { prose } of block.header.cells) add(prose.span.start, prose.span.end);
      for (const row of block.rows)
        if (row.cells[0]) add(row.cells[0].prose.span.start, row.cells[0].prose.span.end);
    } else if (block.kind === 'paragraph' || block.kind === 'item') {
      for (const { label } of block.fields) names.push(labelWording(label));
      for (const { kind, span } of block.prose.marks) if (kind === 'strong') add(span.start, span.end);
    }
  }
  return names;
});

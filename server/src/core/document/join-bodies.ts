import type { Prose } from '../markdown/tree/tree';
import { type Span, shift } from '../span/span';
import { withContinuedFields } from './continued-fields';
import type { Block, Field, SectionBody } from './model';

/** Joins the bodies of a section that was parsed in parts; only the first part may have a heading. */
export function joinBodies(parts: readonly SectionBody[]): SectionBody {
  const blocks: Block[] = [];
  const definitions: string[] = [];
  let text = '';
  for (const part of parts) {
    const index = blocks.length;
    for (const block of part.blocks) blocks.push(moved(block, text.length, index));
    definitions.push(...part.definitions);
    text += part.text;
  }
  return { text, heading: parts[0]?.heading, blocks: withContinuedFields(text, blocks), definitions };
}

/** Moves a block by `by` characters, and the index of its parent item by `blocks`. */
function moved(block: Block, by: number, blocks: number): Block {
  const span = shift(block.span, by);
  const prose = (of: Prose): Prose => ({
    span: shift(of.span, by),
    marks: of.marks.map((mark) => ({ ...mark, span: shift(mark.span, by) })),
  });
  const field = (of: Field): Field => ({
    ...of,
    labelSpan: shift(of.labelSpan, by),
    valueSpan: shift(of.valueSpan, by),
  });
  const optional = (of: Span | undefined) => of && shift(of, by);
  switch (block.kind) {
    case 'paragraph':
      return { ...block, span, prose: prose(block.prose), fields: block.fields.map(field) };
    case 'item': {
      const parent = block.parent === undefined ? undefined : block.parent + blocks;
      const boxSpan = optional(block.boxSpan);
      return { ...block, span, prose: prose(block.prose), fields: block.fields.map(field), parent, boxSpan };
    }
    case 'table': {
      const row = (of: (typeof block)['header']) => ({
        span: shift(of.span, by),
        cells: of.cells.map((cell) => ({ prose: prose(cell.prose) })),
      });
      return { ...block, span, header: row(block.header), rows: block.rows.map(row) };
    }
    case 'code':
      return { ...block, span, contentSpan: shift(block.contentSpan, by) };
    case 'front-matter':
      return { ...block, span, fields: block.fields.map(field) };
    default:
      return { ...block, span };
  }
}

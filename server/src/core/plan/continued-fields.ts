import type { Block } from './model';

/**
 * Marks the labels at a paragraph's end that are answered by what stands below: a list, a table, code, or a paragraph
 * without labels of its own.
 */
export function withContinuedFields(blocks: readonly Block[]): Block[] {
  return blocks.map((block, index) => {
    if (block.kind !== 'paragraph') return block;
    const last = block.fields.at(-1);
    if (!last || last.continued || last.valueSpan.start < last.valueSpan.end) return block;
    if (!answers(blocks[index + 1])) return block;
    return { ...block, fields: [...block.fields.slice(0, -1), { ...last, continued: true }] };
  });
}

function answers(next: Block | undefined): boolean {
  switch (next?.kind) {
    case 'item':
    case 'table':
    case 'code':
      return true;
    case 'paragraph':
      return !next.fields.some((field) => field.strong);
    default:
      return false;
  }
}

import type { Block, Field, Item } from './model';

/**
 * Marks a label at the end of a run of text whose value follows below it: a list, a table, code, or a paragraph without
 * bold labels.
 * @param text The text that the blocks' offsets refer to.
 */
export function withContinuedFields(text: string, blocks: readonly Block[]): readonly Block[] {
  let marked: Block[] | undefined;
  for (const [index, block] of blocks.entries()) {
    if (block.kind !== 'paragraph' && block.kind !== 'item') continue;
    const last = block.fields.at(-1);
    if (!last || last.continued || last.valueSpan.start < last.valueSpan.end) continue;
    const next = blocks[index + 1];
    if (block.kind === 'item' && !isOutdented(text, block, last) && !isPulledIn(text, block, last, next))
      continue;
    if (!answers(next)) continue;
    marked ??= [...blocks];
    marked[index] = { ...block, fields: [...block.fields.slice(0, -1), { ...last, continued: true }] };
  }
  return marked ?? blocks;
}

/**
 * Tells whether a label stands on its own line below a list and is indented no more than the list. Without a blank
 * line, Markdown adds it to the list's last item, but the author began a new line of the plan.
 */
export function isOutdented(text: string, item: Item, { labelSpan }: Field): boolean {
  const line = lineStart(text, labelSpan.start);
  return (
    line > item.span.start && labelSpan.start - line <= item.span.start - lineStart(text, item.span.start)
  );
}

/**
 * Tells whether a formatter indented a label below a list, so that Markdown adds it to the last item. Such a label is
 * bold, on its own line, above an item of the same level that has no bold label.
 */
function isPulledIn(
  text: string,
  item: Item,
  { labelSpan, strong }: Field,
  next: Block | undefined,
): boolean {
  return (
    strong &&
    lineStart(text, labelSpan.start) > item.span.start &&
    next?.kind === 'item' &&
    next.level === item.level &&
    !next.fields.some((field) => field.strong && field.labelSpan.start === next.prose.span.start)
  );
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
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

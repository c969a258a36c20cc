import type { Prose } from '../markdown/tree/tree';
import type { SectionBody } from './model';

/** A run of text of a section. */
export interface ProseInSection {
  readonly prose: Prose;
  /**
   * Whether an id at its start names its subject: true for headings, paragraphs, items and first cells of table rows.
   */
  readonly leads: boolean;
}

/**
 * Lists all runs of text of a section in document order: heading, paragraphs, items, cells. Spans are relative to the
 * section.
 */
export function* proseIn({ heading, blocks }: SectionBody): Generator<ProseInSection> {
  if (heading) yield { prose: heading.prose, leads: true };
  for (const block of blocks) {
    if (block.kind === 'paragraph' || block.kind === 'item') yield { prose: block.prose, leads: true };
    else if (block.kind === 'table') {
      for (const { prose } of block.header.cells) yield { prose, leads: false };
      for (const { cells } of block.rows)
        for (const [column, { prose }] of cells.entries()) yield { prose, leads: column === 0 };
    }
  }
}

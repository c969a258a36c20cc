import type { Block, SectionBody } from '../../document/model';
import { type Span, textOf } from '../../span/span';
import { entryAt } from '../../text/entry-at';
import { wording } from '../../text/wording';
import { ordersLater, saysWhatToWrite, setApartWords } from './set-apart';
import { noWords, type Sign } from './sign';

/** Finds the paragraphs of a section that say in plain words what to write. */
export function promptSigns({ text, heading, blocks }: SectionBody): Sign[] {
  const signs: Sign[] = [];
  for (const [prompt, block] of blocks.entries()) {
    if (block.kind !== 'paragraph') continue;
    const { span } = block.prose;
    const raw = textOf(text, span).replace(/\n[ \t]*>[ \t]?/g, '\n');
    const apart = setApartWords(raw);
    if (/[[［【{<]/.test(raw)) continue;
    const isSure = saysWhatToWrite(apart ?? raw, apart !== undefined || block.quoted);
    if (!isSure && (block.fields.length > 0 || !ordersLater(raw))) continue;
    signs.push({
      span,
      keys: [`prompt|${wording(raw)}`],
      kind: 'placeholder',
      form: 'prompt',
      label: heading?.title ?? '',
      words: noWords,
      prompt,
      needsUntouched: !isSure,
    });
  }
  return signs;
}

/** Returns the key that identifies a block of the template in a plan; undefined for an empty block. */
export function blockKey(text: string, block: Block): string | undefined {
  const key = (span: Span) => wording(textOf(text, span));
  switch (block.kind) {
    case 'paragraph':
    case 'item':
      return key(block.prose.span) || undefined;
    case 'table':
      return block.rows.map(({ span }) => rowKey(textOf(text, span))).join('\n') || undefined;
    case 'code':
      return key(block.contentSpan) || undefined;
    case 'html':
      return key(block.span);
    default:
      return undefined;
  }
}

/** Returns the wording of a row without the white space around its bars, which formatters change. */
function rowKey(row: string): string {
  return wording(row.replace(/\s*\|\s*/g, '|'));
}

/**
 * Tells whether the author answered a prompt: a block that the template lacks follows it before the next
 * prompt.
 *
 * @param prompt The index of the prompt's block, from 0.
 * @param known The keys of the template's blocks in the same section.
 * @param prompts The indexes of the blocks that are prompts of the template.
 */
export function isAnswered(
  { text, blocks }: SectionBody,
  prompt: number,
  known: ReadonlySet<string>,
  prompts: ReadonlySet<number>,
): boolean {
  for (let index = prompt + 1; index < blocks.length && !prompts.has(index); index++) {
    const key = blockKey(text, entryAt(blocks, index));
    if (key !== undefined && !known.has(key)) return true;
  }
  return false;
}

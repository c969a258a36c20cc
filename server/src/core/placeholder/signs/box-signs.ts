import type { Item, SectionBody } from '../../document/model';
import { textOf } from '../../span/span';
import { entryAt } from '../../text/entry-at';
import { wording } from '../../text/wording';
import type { Sign } from './sign';
import { asksToPick } from './words';

/** Finds the lists of unticked boxes of which the line or heading above asks to tick one. */
export function boxSigns({ text, heading, blocks }: SectionBody): Sign[] {
  const signs: Sign[] = [];
  let lead = heading?.title ?? '';
  for (let index = 0; index < blocks.length; index++) {
    const block = entryAt(blocks, index);
    if (block.kind === 'paragraph') lead = textOf(text, block.prose.span);
    if (block.kind !== 'item' || block.level > 0) continue;
    const list: Item[] = [];
    let at = index;
    for (; at < blocks.length; at++) {
      const item = entryAt(blocks, at);
      if (item.kind !== 'item') break;
      list.push(item);
    }
    index = at - 1;
    const boxes = list.filter(({ checked }) => checked !== undefined);
    const [first] = boxes;
    if (!first?.boxSpan || boxes.length < 2 || boxes.some(({ checked }) => checked) || !asksToPick(lead))
      continue;
    const words = boxes.map(({ prose }) => textOf(text, prose.span));
    signs.push({
      span: { start: first.boxSpan.start, end: first.prose.span.end },
      keys: [`boxes|${wording(lead)}|${wording(textOf(text, first.prose.span))}`],
      kind: 'choice',
      form: 'boxes',
      label: lead.replace(/[\s:：]+$/, ''),
      words,
    });
  }
  return signs;
}

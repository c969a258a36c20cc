import type { SectionBody, Table } from '../../plan/model';
import { textOf } from '../../span';
import { tableKey } from '../../template/table-key';
import { wording } from '../wording';
import { noWords, type Sign } from './sign';

/** The parts of a section in which nothing stands: the section itself, items without words, tables without a row of words. */
export function emptySigns({ text, heading, blocks }: SectionBody): Sign[] {
  const signs: Sign[] = [];
  const add = (sign: Pick<Sign, 'span' | 'form' | 'label'>, key: string) =>
    signs.push({ ...sign, keys: [`empty|${key}`], kind: 'empty', words: noWords });
  if (heading && blocks.every(({ kind, span }) => kind === 'rule' && !textOf(text, span).includes('_')))
    add({ span: heading.prose.span, form: 'section', label: heading.title }, 'section');
  for (const block of blocks) {
    if (block.kind === 'item' && !block.hasBody && block.prose.span.start === block.prose.span.end) {
      const line = textOf(text, block.span).split('\n')[0]!.trimEnd();
      add(
        { span: { start: block.span.start, end: block.span.start + line.length }, form: 'item', label: '' },
        'item',
      );
    } else if (block.kind === 'table' && isEmpty(text, block)) {
      const header = block.header.cells.map(({ prose }) => textOf(text, prose.span));
      for (const { span } of block.rows)
        add(
          { span, form: 'row', label: header.filter((cell) => cell !== '').join(', ') },
          `row|${tableKey(header)}`,
        );
    } else if (block.kind === 'rule' && /^[ \t]*_{5,}[ \t]*$/.test(textOf(text, block.span))) {
      signs.push({
        span: block.span,
        keys: ['rule'],
        kind: 'placeholder',
        form: 'token',
        label: '',
        words: noWords,
      });
    } else if (block.kind === 'front-matter') {
      for (const { label, labelSpan, valueSpan } of block.fields)
        if (/^(?:""|'')$/.test(textOf(text, valueSpan)))
          add(
            { span: { start: labelSpan.start, end: valueSpan.end }, form: 'field', label },
            `field|${wording(label)}`,
          );
    }
  }
  return signs;
}

/** Whether a table has rows, and no word in any. */
function isEmpty(text: string, { rows }: Table): boolean {
  return rows.length > 0 && rows.every(({ span }) => !/[^\s|:-]/.test(textOf(text, span)));
}

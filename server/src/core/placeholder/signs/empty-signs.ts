import type { Block, Paragraph, SectionBody, Table } from '../../document/model';
import { textOf } from '../../span/span';
import { entryAt } from '../../text/entry-at';
import { firstLineOf } from '../../text/lines';
import { wordCount, wording } from '../../text/wording';
import { tableKey } from '../table-key';
import { noWords, type Sign } from './sign';

/** Finds the empty parts of a section: the section itself, items without words, tables whose rows have no words. */
export function emptySigns({ text, heading, blocks }: SectionBody): Sign[] {
  const signs: Sign[] = [];
  const add = (sign: Pick<Sign, 'span' | 'form' | 'label'>, key: string) =>
    signs.push({ ...sign, keys: [`empty|${key}`], kind: 'empty', words: noWords });
  if (heading && blocks.every(({ kind, span }) => kind === 'rule' && !textOf(text, span).includes('_')))
    add({ span: heading.prose.span, form: 'section', label: heading.title }, 'section');
  for (const [index, block] of blocks.entries()) {
    const next = blocks[index + 1];
    if (block.kind === 'paragraph' && isBareLabel(text, block, next)) {
      const { label, labelSpan } = entryAt(block.fields, 0);
      add({ span: labelSpan, form: 'label', label }, `label|${wording(label)}`);
    } else if (block.kind === 'item' && !block.hasBody && isNothing(textOf(text, block.prose.span))) {
      const line = firstLineOf(textOf(text, block.span)).trimEnd();
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

/** Tells whether a table has rows and all of them are empty. */
function isEmpty(text: string, { rows }: Table): boolean {
  return rows.length > 0 && rows.every(({ span }) => !/[^\s|:-]/.test(textOf(text, span)));
}

/** Tells whether an item has no words, except for a box. */
function isNothing(words: string): boolean {
  return /^(?:\[[ xX]\])?\s*$/.test(words);
}

/** Tells whether a paragraph is only a label, followed by another label or the end of the section. */
function isBareLabel(text: string, { fields, prose }: Paragraph, next: Block | undefined): boolean {
  const [field, ...others] = fields;
  if (!field || others.length > 0 || field.valueSpan.start < field.valueSpan.end) return false;
  if (field.labelSpan.start !== prose.span.start || wordCount(field.label) > 4) return false;
  return next === undefined
    ? text.slice(prose.span.end).trim() === ''
    : next.kind === 'paragraph' && next.fields[0]?.labelSpan.start === next.prose.span.start;
}

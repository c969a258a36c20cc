import type { Item, SectionBody, Table } from '../../document/model';
import { hanNumeral } from '../../language/number-signs';
import { textOf } from '../../span/span';
import { entryAt } from '../../text/entry-at';
import { wordCount, wording } from '../../text/wording';
import { noWords, type Sign } from './sign';
import { isNounAlone, isRemark } from './words';

/** Finds list items that are equal or differ only in a number: `criterion` twice, `Alternative 1` and `2`. */
export function seriesSigns({ text, blocks }: SectionBody): Sign[] {
  const items = blocks.filter((block): block is Item => block.kind === 'item' && !block.hasBody);
  const counts = new Map<string, number>();
  const keyOf = (item: Item) => `${item.parent ?? ''}/${withoutCount(textOf(text, item.prose.span))}`;
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
  const signs: Sign[] = [];
  for (const item of items) {
    const raw = textOf(text, item.prose.span);
    if (!/\p{L}{2}/u.test(raw) || wordCount(raw) > 4 || /[`[\]{}<>/.:]/.test(raw)) continue;
    signs.push({
      span: item.prose.span,
      keys: [`series|${wording(raw)}`],
      kind: 'placeholder',
      form: 'prompt',
      label: '',
      words: noWords,
      isWeak: counts.get(keyOf(item)) === 1,
    });
  }
  return signs;
}

/** Finds the cells of a column with the same few lower-case words in every row: `goal of the week`. */
export function columnSigns(text: string, { header, rows }: Table): Sign[] {
  const signs: Sign[] = [];
  for (const [column, { prose }] of header.cells.entries()) {
    const cells = rows.flatMap(({ cells }) => cells[column] ?? []);
    const texts = cells.map((cell) => textOf(text, cell.prose.span).trim());
    const isSame = texts.length > 1 && new Set(texts).size === 1;
    const label = textOf(text, prose.span);
    for (const [row, raw] of texts.entries()) {
      if (!/^\p{Ll}[\p{L}'’ -]+$/u.test(raw) || (!raw.includes(' ') && !isNounAlone(raw))) continue;
      if (wordCount(raw) > 6 || isRemark(raw)) continue;
      const { span } = entryAt(cells, row).prose;
      const keys = [`column|${wording(label)}|${wording(raw)}`];
      signs.push({ span, keys, kind: 'placeholder', form: 'prompt', label, words: noWords, isWeak: !isSame });
    }
  }
  return signs;
}

const count = new RegExp(String.raw`\d+|(?<= )[a-d]$|(?:${hanNumeral}|[①②③])$`, 'gu');

function withoutCount(raw: string): string {
  return wording(raw).replace(count, '#');
}

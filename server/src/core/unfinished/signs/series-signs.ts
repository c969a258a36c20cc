import type { Item, SectionBody } from '../../plan/model';
import { textOf } from '../../span';
import { wordCount, wording } from '../wording';
import { noWords, type Sign } from './sign';

/** The items of a list that say the same, or count alone tells apart: `criterion` twice, `Alternative 1` and `2`. */
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
      isWeak: counts.get(keyOf(item))! < 2,
    });
  }
  return signs;
}

function withoutCount(raw: string): string {
  return wording(raw).replace(/\d+|(?<= )[a-d]$|[一二三①②③]$/gu, '#');
}

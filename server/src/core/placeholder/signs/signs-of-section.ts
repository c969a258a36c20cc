import type { SectionBody } from '../../document/model';
import { textOf } from '../../span/span';
import { entryAt } from '../../text/entry-at';
import { runsOf, runsOfRow } from '../runs';
import { boxSigns } from './box-signs';
import { codeSigns } from './code-signs';
import { emptySigns } from './empty-signs';
import { htmlSigns } from './html-signs';
import { promptSigns } from './prompt-signs';
import { columnSigns, seriesSigns } from './series-signs';
import type { Sign } from './sign';
import { signsInRun } from './unit-signs';

/** Finds all signs of a section of a template or a plan. */
export function signsOfSection(body: SectionBody): Sign[] {
  const signs = [
    ...promptSigns(body),
    ...emptySigns(body),
    ...boxSigns(body),
    ...seriesSigns(body),
    ...codeSigns(body),
    ...htmlSigns(body),
  ];
  const depth = body.heading?.depth ?? 0;
  for (const run of runsOf(body)) signs.push(...signsInRun(body.text, run, depth));
  for (const block of body.blocks) {
    if (block.kind !== 'table') continue;
    for (const index of block.rows.keys()) {
      const row = runsOfRow(body, block, index).flatMap((run) => signsInRun(body.text, run, depth));
      // A phrase in a row with only words may be a definition.
      const isOpen = row.some(({ needsUntouched }) => !needsUntouched);
      const hasBracket = /[[{<]\p{L}[^\]}>]*[\]}>]/u.test(textOf(body.text, entryAt(block.rows, index).span));
      signs.push(...(isOpen || hasBracket ? row : row.filter(({ needsUntouched }) => !needsUntouched)));
    }
    signs.push(...columnSigns(body.text, block));
  }
  return signs;
}

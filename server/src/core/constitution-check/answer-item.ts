import type { Edit } from '../document/finding';
import type { PlanDocument } from '../document/plan-document';
import { spanIn } from '../document/section-place';
import { ownPrompts } from '../placeholder/own-prompts';
import { type DocumentSpan, textOf } from '../span/span';
import type { GateItem } from './gate';
import { ownSpan } from './open-gate-items';

/**
 * Creates the edits that mark an item as not applicable, with a place for the reason. Checkboxes are not
 * ticked.
 *
 * @returns An empty list for an item without a place for an answer.
 */
export function markNotApplicable(plan: PlanDocument, item: GateItem): Edit[] {
  const why = `\${1:${ownPrompts.notApplicable}}`;
  if (item.kind === 'row') {
    const { row, table } = item;
    const column = table?.statusColumn ?? (table?.nameColumn ?? 0) + 1;
    const cell = row?.cells[column];
    if (!table || !cell) return [];
    const notes = writeReason(plan, item, ownPrompts.notApplicable);
    const verdict = (text: string, snippet: boolean): Edit =>
      item.statusSpan
        ? { span: spanIn(plan, item.section, item.statusSpan), newText: text, snippet }
        : inCell(plan, spanIn(plan, table.section, cell.prose.span), text, snippet);
    return notes ? [verdict('N/A', false), notes] : [verdict(`N/A: ${why}`, true)];
  }
  if (item.kind === 'heading') return [];
  if (item.statusSpan)
    return [{ span: spanIn(plan, item.section, item.statusSpan), newText: `N/A: ${why}`, snippet: true }];
  const own = spanIn(plan, item.section, ownSpan(item));
  const { end } = own;
  return [
    {
      span: { start: end, end },
      newText: `${/[:：]\s*$/.test(textOf(plan.text, own)) ? '' : ' -'} N/A: ${why}`,
      snippet: true,
    },
  ];
}

/**
 * Creates the edit that adds a prompt for a reason, in the next empty cell of the row or at the end of the
 * item's line.
 *
 * @param prompt One of `ownPrompts`, with its brackets. It counts as an open place until the author replaces
 *   it.
 * @returns Undefined for a heading and for a row without an empty cell.
 */
export function writeReason(plan: PlanDocument, item: GateItem, prompt: string): Edit | undefined {
  if (item.kind === 'heading') return undefined;
  if (item.kind === 'row') {
    const { row, table } = item;
    if (!row || !table) return undefined;
    const from = table.statusColumn ?? table.nameColumn;
    const cell = row.cells.find(
      (each, column) => column > from && each.prose.span.start === each.prose.span.end,
    );
    if (!cell) return undefined;
    return inCell(plan, spanIn(plan, table.section, cell.prose.span), `\${1:${prompt}}`, true);
  }
  const { end } = spanIn(plan, item.section, ownSpan(item));
  return { span: { start: end, end }, newText: ` - \${1:${prompt}}`, snippet: true };
}

/** Creates the edit that fills a cell. An empty cell gets one blank on either side of the text. */
function inCell({ text }: PlanDocument, span: DocumentSpan, newText: string, snippet: boolean): Edit {
  let { start, end } = span;
  if (start < end) return { span, newText, snippet };
  while (/[ \t]/.test(text[start - 1] ?? '')) start--;
  while (/[ \t]/.test(text[end] ?? '')) end++;
  return { span: { start, end }, newText: ` ${newText} `, snippet };
}

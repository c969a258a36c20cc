import { findGate } from '../constitution-check/find-gate';
import { lineEndOf } from '../constitution-check/insert-gate-item';
import { matchPrinciples } from '../constitution-check/match-principles';
import { openFormOf } from '../constitution-check/open-form';
import { ItemWriter } from '../constitution-check/write-gate-item';
import { spanIn } from '../document/section-place';
import { touches } from '../span/span';
import { snippetText } from '../text/snippet';
import type { Completion, Cursor } from './completion';
import { textOfPrinciple } from './describe-principle';

/**
 * Completes the principles that the constitution check does not name yet, at the start of an item, a row or a heading.
 * The answer stays open.
 */
export function completePrinciples({ plan, context, offset, before, line, section }: Cursor): Completion[] {
  const { constitution, template } = context;
  if (!constitution || constitution.unfilled) return [];
  const gate = findGate(plan, template);
  const part = gate?.parts.find(
    ({ span, section: own }) => touches(spanIn(plan, own, span), offset) || own.index === section?.index,
  );
  const begun =
    /^(\s*(?:[-*+]|\d+[.)])[ \t]+(?:\[[ xX]\][ \t]+)?)(\**[^|\n]*)$|^(\s*\|[ \t]*)([^|\n]*)$|^(#{3,6}[ \t]+)([^\n]*)$/.exec(
      before,
    );
  if (!gate || !part || !begun) return [];
  const isItem = begun[1] !== undefined;
  const isRow = begun[3] !== undefined;
  const typed = begun[2] ?? begun[4] ?? begun[6] ?? '';
  // The item at the cursor is incomplete and must not count as naming a principle.
  const items = gate.items.filter((item) => !touches(spanIn(plan, item.section, item.span), offset));
  const open = matchPrinciples(constitution, { ...gate, items }).filter(
    ({ addressed }) => addressed === 'no',
  );
  const form = openFormOf(template);
  const table = gate.items.findLast((item) => item.section.index === section?.index && item.table)?.table;
  const behind = plan.rope.slice(offset, line.end);
  const isLast = behind.trim() === '' && /^\s*(?:#|$)/.test(plan.rope.slice(line.end, line.end + 80));
  return open.map(({ principle }) => {
    const { title } = principle;
    const writer = new ItemWriter(form, lineEndOf(plan.text));
    const name = snippetText(isItem ? `**${title}**: ` : isRow ? title.replaceAll('|', '\\|') : title);
    // The answer for the author to write; empty if text follows the cursor.
    let answer = '';
    if (isItem && behind.trim() === '') answer = writer.writeValue();
    else if (isRow && table && behind.trim() === '') answer = ` | ${writer.writeCells(table).join(' | ')} |`;
    else if (!isItem && !isRow && isLast) answer = `\n\n${writer.writeBody()}`;
    return {
      kind: 'principle',
      label: title,
      span: { start: offset - typed.length, end: offset },
      newText: name + answer,
      snippet: true,
      // Matches both typed asterisks and the name alone.
      filterText: `${typed.replace(/[^*][\s\S]*/, '')}${title}`,
      detail: 'Not addressed yet',
      documentation: textOfPrinciple(principle, constitution),
    };
  });
}

import { findGate } from '../constitution/find-gate';
import { matchPrinciples } from '../constitution/match-principles';
import type { Completion, Cursor } from './completion';
import { textOfPrinciple } from './describe-principle';

/** The principles that the constitution check does not name yet, where an item or a row begins. */
export function completePrinciples({ plan, context, offset, before, section }: Cursor): Completion[] {
  const { constitution, template } = context;
  if (!constitution || constitution.unfilled) return [];
  const gate = findGate(plan, template);
  const part = gate?.parts.find(
    ({ span, section: own }) => (span.start <= offset && offset <= span.end) || own === section,
  );
  const begun =
    /^(\s*(?:[-*+]|\d+[.)])[ \t]+(?:\[[ xX]\][ \t]+)?)(\**[^|\n]*)$|^(\s*\|[ \t]*)([^|\n]*)$|^(#{3,6}[ \t]+)([^\n]*)$/.exec(
      before,
    );
  if (!gate || !part || !begun) return [];
  const isItem = begun[1] !== undefined;
  const typed = begun[2] ?? begun[4] ?? begun[6] ?? '';
  // What is being typed is no item yet: it must not count as naming the principle.
  const items = gate.items.filter(({ span }) => offset < span.start || span.end < offset);
  const open = matchPrinciples(constitution, { ...gate, items }).filter(
    ({ addressed }) => addressed === 'no',
  );
  return open.map(({ principle }) => {
    const { title } = principle;
    const cell = title.replaceAll('|', '\\|');
    return {
      kind: 'principle',
      label: title,
      span: { start: offset - typed.length, end: offset },
      newText: isItem ? `**${title}**: ` : begun[3] !== undefined ? cell : title,
      snippet: false,
      // With the asterisks that may be typed already, and by its name alone.
      filterText: `${/^\**/.exec(typed)![0]}${title}`,
      detail: 'Not addressed yet',
      documentation: textOfPrinciple(principle, constitution),
    };
  });
}

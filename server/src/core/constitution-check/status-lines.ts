import { isWord } from '../language/compile-words';
import { shift } from '../span/span';
import type { GateItem } from './gate';

const isVerdictLabel = isWord('verdictLabels');

/**
 * Extends leads to their lists and sets the status of items that have a status line below them ("**Status**:
 * PASS"). Changes the items in place.
 */
export function withStatusLines(items: readonly GateItem[]): GateItem[] {
  for (const item of [...items].reverse()) {
    const { group } = item;
    if (!group) continue;
    if (group.kind === 'lead' && item.span.end > group.span.end)
      Object.assign(group, { span: { start: group.span.start, end: item.span.end } });
  }
  for (const { group, label, section, status, statusSpan } of items)
    if (group && status && !group.status && isVerdictLabel(label))
      Object.assign(group, {
        status,
        statusSpan: statusSpan && shift(statusSpan, section.start - group.section.start),
      });
  return [...items];
}

/** Tells whether an item is only the status of the heading, lead or item above it ("**Status**: PASS"). */
export function isStatusLine(item: GateItem): boolean {
  return item.group?.named === true && isVerdictLabel(item.label);
}

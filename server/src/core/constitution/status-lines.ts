import type { GateItem } from './gate';

/** Items with what stands below them: a lead's list belongs to it, and so does its status ("**Status**: PASS"). */
export function withStatusLines(items: readonly GateItem[]): GateItem[] {
  for (const item of [...items].reverse()) {
    const { group } = item;
    if (!group) continue;
    if (group.kind === 'lead' && item.span.end > group.span.end)
      Object.assign(group, { span: { start: group.span.start, end: item.span.end } });
  }
  for (const { group, label, status, statusSpan } of items)
    if (group && status && !group.status && statusLabel.test(label))
      Object.assign(group, { status, statusSpan });
  return [...items];
}

const statusLabel =
  /^(?:status|result|verdict|compliance|assessment|estado|resultado|statut|ergebnis|状態|状态|結果|结果|判定|상태|결과)$/iu;

/** Whether an item says what became of the heading, lead or item above it ("**Status**: PASS"), and has no name of its own. */
export function isStatusLine(item: GateItem): boolean {
  return item.group?.named === true && statusLabel.test(item.label);
}

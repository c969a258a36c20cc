import type { SectionBody } from '../plan/model';
import type { Section } from '../plan/section';
import { type Span, shift } from '../span';
import type { GateItem, GatePart, GateTable } from './gate';
import { readGateItems } from './read-gate-items';

/** The items of a part as they were read, and what they were read from. */
interface Reading {
  readonly part: GatePart;
  readonly sections: readonly Section[];
  readonly items: readonly GateItem[];
}

const readings = new WeakMap<SectionBody, Reading>();

/**
 * The items of one part of a check, see `readGateItems`. Where it says what it said when it was last read, they are taken
 * from there, at the places where they now stand.
 */
export function gateItemsOf(part: GatePart, index: number): readonly GateItem[] {
  const sections = sectionsOf(part);
  const { body } = part.section;
  const before = readings.get(body);
  if (before && saysTheSame(before, part, sections)) return placed(before, index, sections);
  const items = readGateItems(part, index);
  readings.set(body, { part, sections, items });
  return items;
}

function sectionsOf({ section, span }: GatePart): Section[] {
  const sections: Section[] = [];
  for (const each of section.tree()) {
    if (each.start >= span.end) break;
    sections.push(each);
  }
  return sections;
}

function saysTheSame({ part: before, sections }: Reading, part: GatePart, now: readonly Section[]): boolean {
  const by = part.section.start - before.section.start;
  return (
    part.span.start - before.span.start === by &&
    part.span.end - before.span.end === by &&
    sections.length === now.length &&
    sections.every(({ body }, index) => body === now[index]!.body)
  );
}

function placed({ items, part, sections }: Reading, index: number, now: readonly Section[]): GateItem[] {
  const by = now[0]!.start - part.section.start;
  const sectionNow = new Map(sections.map((section, at) => [section, now[at]!]));
  const itemNow = new Map<GateItem, GateItem>();
  const tableNow = new Map<GateTable, GateTable>();
  const move = (span: Span) => (by === 0 ? span : shift(span, by));
  for (const item of items) {
    const section = sectionNow.get(item.section)!;
    let table = item.table && tableNow.get(item.table);
    if (item.table && !table) {
      table = { ...item.table, section };
      tableNow.set(item.table, table);
    }
    itemNow.set(item, {
      ...item,
      part: index,
      section,
      span: move(item.span),
      labelSpan: move(item.labelSpan),
      valueSpan: move(item.valueSpan),
      statusSpan: item.statusSpan && move(item.statusSpan),
      boxSpan: item.boxSpan && move(item.boxSpan),
      // What leads an item stands before it.
      group: item.group && itemNow.get(item.group),
      table,
    });
  }
  return [...itemNow.values()];
}

import type { SectionBody } from '../plan/model';
import type { Section } from '../plan/section';
import { shift } from '../span';
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
  return items.map((item) => {
    const section = sectionNow.get(item.section)!;
    let table = item.table && tableNow.get(item.table);
    if (item.table && !table) {
      table = { ...item.table, section };
      tableNow.set(item.table, table);
    }
    // What leads an item stands before it.
    const group = item.group && itemNow.get(item.group);
    const there = new PlacedItem(item, index, section, by, group, table);
    itemNow.set(item, there);
    return there;
  });
}

/** An item at another place than where it was read. */
class PlacedItem implements GateItem {
  constructor(
    private readonly item: GateItem,
    readonly part: number,
    readonly section: Section,
    private readonly by: number,
    readonly group: GateItem | undefined,
    readonly table: GateTable | undefined,
  ) {}

  get kind() {
    return this.item.kind;
  }

  get span() {
    return shift(this.item.span, this.by);
  }

  get labelSpan() {
    return shift(this.item.labelSpan, this.by);
  }

  get label() {
    return this.item.label;
  }

  get numbered() {
    return this.item.numbered;
  }

  get named() {
    return this.item.named;
  }

  get prominent() {
    return this.item.prominent;
  }

  get text() {
    return this.item.text;
  }

  get valueSpan() {
    return shift(this.item.valueSpan, this.by);
  }

  get status() {
    return this.item.status;
  }

  get statusSpan() {
    return this.item.statusSpan && shift(this.item.statusSpan, this.by);
  }

  get checked() {
    return this.item.checked;
  }

  get boxSpan() {
    return this.item.boxSpan && shift(this.item.boxSpan, this.by);
  }

  get level() {
    return this.item.level;
  }

  get row() {
    return this.item.row;
  }

  get aboutViolation() {
    return this.item.aboutViolation;
  }
}

import type { SectionBody } from '../document/model';
import type { Section } from '../document/section';
import { keptWith } from '../query/kept-with';
import { type Span, shift } from '../span/span';
import type { GateItem, GatePart, GatePlace, GateTable } from './gate';
import { readGateItems } from './read-gate-items';

/** What an item is wherever it stands. Its spans are those of the version it was read in. */
type ItemData = Omit<GateItem, 'part' | 'section' | 'group' | 'table'>;

/**
 * The items of a part as they were read, and what they were read from. Nothing in it leads to a version of the plan: it
 * outlives many, and one that held another would hold them all.
 */
interface Reading {
  /** Where the part's section stood. */
  readonly start: number;
  /** The part's own span, from there. */
  readonly span: Span;
  /** What the part's sections said. */
  readonly bodies: readonly SectionBody[];
  /** Sections, items and tables are named by their index. */
  readonly items: readonly {
    readonly data: ItemData;
    readonly section: number;
    readonly group: number;
    readonly table: number;
  }[];
  readonly tables: readonly { readonly data: Omit<GateTable, 'section'>; readonly section: number }[];
}

const readings = keptWith<SectionBody, Reading>();

/**
 * One part of a check with its items, see `readGateItems`. Where it says what it said when it was last read, they are taken
 * from there, at the places where they now stand.
 *
 * @param index Which of the parts it is.
 */
export function gatePartOf(place: GatePlace, index: number): GatePart {
  const sections = sectionsOf(place);
  const { body } = place.section;
  const before = readings.get(body);
  if (before && saysTheSame(before, place, sections)) return new KnownPart(place, index, before, sections);
  const items = readGateItems(place, index);
  const said = readingOf(items, place, sections);
  readings.set(body, said);
  return { ...place, items, said };
}

/** A part that was read before, perhaps at another place. Its items are made when they are asked for. */
class KnownPart implements GatePart {
  readonly section: Section;
  readonly titleSpan: Span;
  readonly span: Span;
  private placed: readonly GateItem[] | undefined;

  constructor(
    { section, span, titleSpan }: GatePlace,
    private readonly index: number,
    readonly said: Reading,
    private readonly sections: readonly Section[],
  ) {
    this.section = section;
    this.titleSpan = titleSpan;
    this.span = span;
  }

  get items(): readonly GateItem[] {
    this.placed ??= placed(this.said, this.index, this.sections);
    return this.placed;
  }
}

function sectionsOf({ section, span }: GatePlace): Section[] {
  const sections: Section[] = [];
  for (const each of section.tree()) {
    if (each.start >= span.end) break;
    sections.push(each);
  }
  return sections;
}

function readingOf(items: readonly GateItem[], part: GatePlace, sections: readonly Section[]): Reading {
  const { start } = part.section;
  const tables = [...new Set(items.flatMap(({ table }) => table ?? []))];
  return {
    start,
    span: shift(part.span, -start),
    bodies: sections.map(({ body }) => body),
    items: items.map(({ part: _, section, group, table, ...data }) => ({
      data,
      section: sections.indexOf(section),
      group: group ? items.indexOf(group) : -1,
      table: table ? tables.indexOf(table) : -1,
    })),
    tables: tables.map(({ section, ...data }) => ({ data, section: sections.indexOf(section) })),
  };
}

function saysTheSame({ bodies, span }: Reading, part: GatePlace, now: readonly Section[]): boolean {
  const { start } = part.section;
  return (
    part.span.start - start === span.start &&
    part.span.end - start === span.end &&
    bodies.length === now.length &&
    bodies.every((body, index) => body === now[index]!.body)
  );
}

function placed({ items, start, tables }: Reading, part: number, sections: readonly Section[]): GateItem[] {
  const by = sections[0]!.start - start;
  const tablesNow = tables.map(({ data, section }): GateTable => ({ ...data, section: sections[section]! }));
  const itemsNow: GateItem[] = [];
  // The lead of an item stands before it.
  for (const { data, group, section, table } of items)
    itemsNow.push(new PlacedItem(data, part, sections[section]!, by, itemsNow[group], tablesNow[table]));
  return itemsNow;
}

/** An item at another place than where it was read. */
class PlacedItem implements GateItem {
  constructor(
    private readonly data: ItemData,
    readonly part: number,
    readonly section: Section,
    private readonly by: number,
    readonly group: GateItem | undefined,
    readonly table: GateTable | undefined,
  ) {}

  get kind() {
    return this.data.kind;
  }

  get span() {
    return shift(this.data.span, this.by);
  }

  get labelSpan() {
    return shift(this.data.labelSpan, this.by);
  }

  get label() {
    return this.data.label;
  }

  get numbered() {
    return this.data.numbered;
  }

  get citedNumbers() {
    return this.data.citedNumbers;
  }

  get named() {
    return this.data.named;
  }

  get prominent() {
    return this.data.prominent;
  }

  get text() {
    return this.data.text;
  }

  get valueSpan() {
    return shift(this.data.valueSpan, this.by);
  }

  get status() {
    return this.data.status;
  }

  get statusSpan() {
    return this.data.statusSpan && shift(this.data.statusSpan, this.by);
  }

  get checked() {
    return this.data.checked;
  }

  get boxSpan() {
    return this.data.boxSpan && shift(this.data.boxSpan, this.by);
  }

  get level() {
    return this.data.level;
  }

  get row() {
    return this.data.row;
  }

  get aboutViolation() {
    return this.data.aboutViolation;
  }
}

import type { SectionBody } from '../document/model';
import type { Section } from '../document/section';
import { keptWith } from '../query/kept-with';
import type { SectionSpan } from '../span/span';
import type { GateItem, GatePart, GatePlace, GateTable } from './gate';
import { readGateItems } from './read-gate-items';

/** What an item is wherever it stands. */
type ItemData = Omit<GateItem, 'part' | 'section' | 'group' | 'table'>;

/**
 * The items of a part as they were read, and what they were read from. Nothing in it leads to a version of the plan: it
 * outlives many, and one that held another would hold them all.
 */
interface Reading {
  /** The part's own span. */
  readonly span: SectionSpan;
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
  readonly titleSpan: SectionSpan;
  readonly span: SectionSpan;
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
  const { end } = section.at(span);
  const sections: Section[] = [];
  for (const each of section.tree()) {
    if (each.start >= end) break;
    sections.push(each);
  }
  return sections;
}

function readingOf(items: readonly GateItem[], part: GatePlace, sections: readonly Section[]): Reading {
  const tables = [...new Set(items.flatMap(({ table }) => table ?? []))];
  return {
    span: part.span,
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
  return (
    part.span.start === span.start &&
    part.span.end === span.end &&
    bodies.length === now.length &&
    bodies.every((body, index) => body === now[index]!.body)
  );
}

function placed({ items, tables }: Reading, part: number, sections: readonly Section[]): GateItem[] {
  const tablesNow = tables.map(({ data, section }): GateTable => ({ ...data, section: sections[section]! }));
  const itemsNow: GateItem[] = [];
  // The lead of an item stands before it.
  for (const { data, group, section, table } of items)
    itemsNow.push({
      ...data,
      part,
      section: sections[section]!,
      group: itemsNow[group],
      table: tablesNow[table],
    });
  return itemsNow;
}

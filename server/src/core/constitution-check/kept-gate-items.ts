import type { SectionBody } from '../document/model';
import type { Section } from '../document/section';
import { keptWith } from '../query/kept-with';
import type { SectionSpan } from '../span/span';
import { entryAt } from '../text/entry-at';
import type { GateItem, GatePart, GatePlace, GateTable } from './gate';
import { readGateItems } from './read-gate-items';

/** The data of an item that does not depend on its position. */
type ItemData = Omit<GateItem, 'part' | 'section' | 'group' | 'table'>;

/**
 * The cached items of a part, with the section bodies they were read from. Must not reference a version of the
 * plan, or every old version stays in memory.
 */
interface Reading {
  /** The span of the part in its section. */
  readonly span: SectionSpan;
  /** The bodies of the part's sections. */
  readonly bodies: readonly SectionBody[];
  /** The items; they refer to sections, groups and tables by index, or -1. */
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
 * Returns a part of a check with its items, see `readGateItems`. Reuses the cached items at their current
 * positions if the text is unchanged.
 *
 * @param index The index of the part, from 0.
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

/** A part from the cache, possibly at another position. Creates its items lazily. */
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
    bodies.every((body, index) => body === now[index]?.body)
  );
}

function placed({ items, tables }: Reading, part: number, sections: readonly Section[]): GateItem[] {
  const tablesNow = tables.map(
    ({ data, section }): GateTable => ({ ...data, section: entryAt(sections, section) }),
  );
  const itemsNow: GateItem[] = [];
  // The group of an item precedes it in the list.
  for (const { data, group, section, table } of items)
    itemsNow.push({
      ...data,
      part,
      section: entryAt(sections, section),
      group: itemsNow[group],
      table: tablesNow[table],
    });
  return itemsNow;
}

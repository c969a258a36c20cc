import { splitNumber } from '../constitution/numeral';
import type { Section } from '../document/section';
import type { GateItem } from './gate';

/** A mutable item, while it is read. */
export type NewItem = { -readonly [Key in keyof GateItem]: GateItem[Key] };

/** The section of an item, the index of its part, and the item, heading or lead that contains it. */
export interface ItemSite {
  readonly section: Section;
  readonly part: number;
  readonly group: GateItem | undefined;
}

const noNumber = splitNumber('');
const noNumbers: ReadonlySet<number> = new Set();

/** Creates an item without text. */
export function newItem({ section, part, group }: ItemSite): NewItem {
  const empty = { start: 0, end: 0 };
  return {
    kind: 'text',
    part,
    section,
    span: empty,
    labelSpan: empty,
    label: '',
    numbered: noNumber,
    citedNumbers: noNumbers,
    named: false,
    prominent: false,
    text: '',
    valueSpan: empty,
    status: undefined,
    statusSpan: undefined,
    checked: undefined,
    boxSpan: undefined,
    group,
    level: 0,
    table: undefined,
    row: undefined,
    aboutViolation: group?.aboutViolation ?? false,
  };
}

import type { NumberedTitle } from '../constitution/numeral';
import type { Row, SectionBody } from '../document/model';
import type { Section } from '../document/section';
import type { SectionSpan } from '../span/span';
import type { GateForm } from '../template/template';
import type { Status } from './status';

/**
 * A plan's constitution check. Spans are section offsets in the `section` of the same object. The sections are
 * detached from the plan, see `detachSections`, each part for itself: values of parts and items can be cached.
 */
export interface Gate {
  /** The parts in document order, such as one before and one after the design. Never empty. */
  readonly parts: readonly GatePart[];
  /** All items of all parts, in document order. */
  readonly items: readonly GateItem[];
  /** The form of most items. */
  readonly form: GateForm | 'mixed';
}

/** One place of a check. */
export interface GatePlace {
  /** The number of places before it. */
  readonly index: number;
  /** The section that holds it. */
  readonly section: Section;
  /** The title of the heading, or the bold lead; the place for findings about the whole check. */
  readonly titleSpan: SectionSpan;
  /** The text of the check after the heading. */
  readonly span: SectionSpan;
  /** The bodies of the sections that it covers, at least in part. */
  readonly bodies: readonly SectionBody[];
}

/** One place of a check, with its items. It stays the same object while the sections that it covers do. */
export interface GatePart extends GatePlace {
  /** The items in document order. */
  readonly items: readonly GateItem[];
}

/** An item of a check, with or without a name. */
export interface GateItem {
  readonly kind: 'row' | 'item' | 'checkbox' | 'heading' | 'lead' | 'text';
  /** The index of the part, from 0. */
  readonly part: number;
  readonly section: Section;
  /** The whole item, including nested items. */
  readonly span: SectionSpan;
  /** The name as written, with markup; the whole text for an item without a name. */
  readonly labelSpan: SectionSpan;
  /** The label as plain text. */
  readonly label: string;
  /** The label's number and name. */
  readonly numbered: NumberedTitle;
  /** The principle numbers of a label or cell that consists only of numbers, as in `I, III`. */
  readonly citedNumbers: ReadonlySet<number>;
  /** Whether the label is a name: bold, a first cell, a heading, or set off by a colon or a dash. */
  readonly named: boolean;
  /** Whether the label is prominent: bold, a first cell or a heading. */
  readonly prominent: boolean;
  /** The item's text without its name, as plain text. For a row, the other cells. */
  readonly text: string;
  /** The item's own text without its name, as written; empty for a heading. */
  readonly valueSpan: SectionSpan;
  readonly status: Status | undefined;
  /** The place of the status, if it is known. */
  readonly statusSpan: SectionSpan | undefined;
  /** Whether the checkbox is ticked; undefined for an item without one. */
  readonly checked: boolean | undefined;
  readonly boxSpan: SectionSpan | undefined;
  /** The item, heading or lead above it that contains it. */
  readonly group: GateItem | undefined;
  /** The nesting level of a list item, from 0; 0 for other items. */
  readonly level: number;
  /** The table of a row. */
  readonly table: GateTable | undefined;
  readonly row: Row | undefined;
  /** Whether the item is about a deliberate violation instead of a checked principle. */
  readonly aboutViolation: boolean;
}

export interface GateTable {
  readonly headers: readonly string[];
  /** The index of the column with the names, from 0. The status column is undefined if no header names it. */
  readonly nameColumn: number;
  readonly statusColumn: number | undefined;
  readonly section: Section;
}

import type { NumberedTitle } from '../constitution/numeral';
import type { Row } from '../document/model';
import type { Section } from '../document/section';
import type { SectionSpan } from '../span/span';
import type { GateForm } from '../template/template';
import type { Status } from './status';

/** A plan's constitution check, wherever it stands. Spans are relative to the section beside them. */
export interface Gate {
  /** In document order; a check may be split over several places, before and after the design. Never empty. */
  readonly parts: readonly GatePart[];
  /** All items of all parts, in document order. */
  readonly items: readonly GateItem[];
  /** How most of its items are written. */
  readonly form: GateForm | 'mixed';
}

/** One place where a check stands. */
export interface GatePlace {
  /** The section that holds it. */
  readonly section: Section;
  /** Its heading's title or its bold lead: what a finding about the check as a whole points at. */
  readonly titleSpan: SectionSpan;
  /** All of it, behind the heading. */
  readonly span: SectionSpan;
}

/** One place where a check stands, with what it says there. */
export interface GatePart extends GatePlace {
  /** In document order. */
  readonly items: readonly GateItem[];
  /**
   * The same object as long as the part says the same, wherever it stands. Caches use it as their key, and name items by
   * their indexes, for items lead to the version of the plan.
   */
  readonly said: object;
}

/** Something that a check says, with a name or without. */
export interface GateItem {
  readonly kind: 'row' | 'item' | 'checkbox' | 'heading' | 'lead' | 'text';
  /** Index of its part. */
  readonly part: number;
  readonly section: Section;
  /** All of it, with what is nested in it. */
  readonly span: SectionSpan;
  /** Its name as written, markup included; its whole text where it has no name of its own. */
  readonly labelSpan: SectionSpan;
  /** The same as plain text. */
  readonly label: string;
  /** The label's number and name. */
  readonly numbered: NumberedTitle;
  /** Numbers of principles that its label or one of its cells consists of, as in `I, III`. */
  readonly citedNumbers: ReadonlySet<number>;
  /** Whether the label is a name: bold, a first cell, a heading, or set off by a colon or a dash. */
  readonly named: boolean;
  /** Whether the label stands out: bold, a first cell or a heading. */
  readonly prominent: boolean;
  /** What it says, name left out, as plain text; what is nested in it too. */
  readonly text: string;
  /** Its own text without its name, as written; empty for a heading. */
  readonly valueSpan: SectionSpan;
  readonly status: Status | undefined;
  /** Where the status stands; for an item without one undefined. */
  readonly statusSpan: SectionSpan | undefined;
  /** The tick, for an item with a checkbox. */
  readonly checked: boolean | undefined;
  readonly boxSpan: SectionSpan | undefined;
  /** The item, heading or lead it is listed under. */
  readonly group: GateItem | undefined;
  /** Nesting of a list item; 0 for everything else. */
  readonly level: number;
  /** For a row: its table. */
  readonly table: GateTable | undefined;
  readonly row: Row | undefined;
  /** Whether it lists a rule that is broken on purpose, not a principle that is checked. */
  readonly aboutViolation: boolean;
}

export interface GateTable {
  readonly headers: readonly string[];
  /** Columns, from 0; undefined where there is none such. */
  readonly nameColumn: number;
  readonly statusColumn: number | undefined;
  readonly section: Section;
}

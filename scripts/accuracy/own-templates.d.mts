/** A plan template with a realistic answer for each slot. */
export interface OwnTemplate {
  readonly name: string;
  readonly source: string;
  /** The number of its slots. */
  readonly slots: number;
}

/** An open slot of a copy, with offsets in the copy's text, end exclusive. */
export interface OpenSlot {
  readonly number: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface PlanCopy {
  readonly text: string;
  readonly open: readonly OpenSlot[];
}

/** `pristine`: untouched. `begun`: one section is filled in. `even` and `odd`: every second section is filled in. `filled`: all are. */
export type CopyName = 'pristine' | 'begun' | 'even' | 'odd' | 'filled';

export interface ReportedPlace {
  readonly rule: string;
  readonly message: string;
  /** Lines and columns count from 1. */
  readonly start: { readonly line: number; readonly column: number };
  readonly end: { readonly line: number; readonly column: number };
}

/** Reads the marked templates of a folder, sorted by name. */
export function readOwnTemplates(folder: string): OwnTemplate[];

/** Renders a template with some of its slots answered. Slots and sections count from 0. */
export function render(source: string, isFilled: (slot: number, section: number) => boolean): PlanCopy;

/** Renders the plans of a template that are measured. */
export function copiesOf(template: OwnTemplate): Record<CopyName, PlanCopy>;

/** Returns the files, by path, of a workspace with its own template and one plan. */
export function workspaceOf(template: PlanCopy, plan: PlanCopy): Record<string, string>;

/** The path of the plan in `workspaceOf`. */
export const planPath: string;

/** Returns the lines of a slot, from 1. An empty slot on its own line also covers the line above. */
export function linesOfSlot(text: string, slot: Pick<OpenSlot, 'start' | 'end'>): number[];

/**
 * Returns the open slots without a finding, each with its line from 1, and the findings without a slot. An empty slot
 * matches findings on its lines.
 */
export function compare<Finding extends ReportedPlace>(
  copy: PlanCopy,
  findings: readonly Finding[],
): { missed: (OpenSlot & { line: number })[]; false: Finding[] };

/** A plan template in which each slot stands with a realistic answer. */
export interface OwnTemplate {
  readonly name: string;
  readonly source: string;
  /** How many slots it has. */
  readonly slots: number;
}

/** A slot of a copy that is not filled in: offsets in the copy's text, the end exclusive. */
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

/** `pristine`: untouched. `begun`: one section is filled in. `even` and `odd`: every second one is. `filled`: all are. */
export type CopyName = 'pristine' | 'begun' | 'even' | 'odd' | 'filled';

export interface ReportedPlace {
  readonly rule: string;
  readonly message: string;
  /** From 1. */
  readonly start: { readonly line: number; readonly column: number };
  readonly end: { readonly line: number; readonly column: number };
}

/** The marked templates of a folder, by name. */
export function readOwnTemplates(folder: string): OwnTemplate[];

/** A template's text with some of its slots answered. Slots and sections are counted from 0. */
export function render(source: string, isFilled: (slot: number, section: number) => boolean): PlanCopy;

/** The plans in which a template is measured. */
export function copiesOf(template: OwnTemplate): Record<CopyName, PlanCopy>;

/** The files of a workspace with a template of its own and one plan, by path. */
export function workspaceOf(template: PlanCopy, plan: PlanCopy): Record<string, string>;

/** Where the plan of `workspaceOf` lies. */
export const planPath: string;

/** The lines of a slot, from 1, with the line above where the slot is empty and alone on its line. */
export function linesOfSlot(text: string, slot: Pick<OpenSlot, 'start' | 'end'>): number[];

/**
 * The open slots that no finding touches, each with its line from 1, and the findings that touch no slot. An empty slot is
 * touched by what is reported on its line.
 */
export function compare<Finding extends ReportedPlace>(
  copy: PlanCopy,
  findings: readonly Finding[],
): { missed: (OpenSlot & { line: number })[]; false: Finding[] };

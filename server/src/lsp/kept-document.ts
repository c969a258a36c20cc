import type { CheckedDocument, FileKind, PlanContext, PlanDocument, Settings } from '../core';
import type { FileReader } from './file-reader';
import type { OpenPlan } from './open-plan';

/** What is kept for an open document. All of it may be dropped at any time. */
export interface Kept {
  /** Of the document, when `plan` was parsed. */
  revision?: number;
  kind?: FileKind;
  plan?: PlanDocument;
  /** The beginning of a large document, as far as it is parsed. */
  head?: PlanDocument;
  parsingHead?: Promise<void>;
  surroundings?: Surroundings;
  /** Those of the last version with other headings, which may be back in a moment: a fence is opened, and closed again. */
  formerSurroundings?: Surroundings;
  /** Notes what the context was gathered from. */
  files?: FileReader;
  /** Until the context is gathered anew because the plan asks for other files. */
  waiting?: ReturnType<typeof setTimeout>;
  judged?: OpenPlan;
  /** The newest check, for the next one to take over what still holds. */
  checked?: CheckedDocument;
}

/** A plan's context, and what it was gathered for. */
export interface Surroundings {
  readonly generation: number;
  readonly settings: Settings;
  readonly plan: PlanDocument;
  /** The day it was gathered on, which the plan may name. */
  readonly day: string;
  readonly context: Promise<PlanContext>;
}

/** The generation of a context that was gathered from files which have changed. */
const outdated = -1;

/** Has the context gathered anew when it is asked for next. */
export function makeOutdated(kept: Kept): void {
  kept.formerSurroundings = undefined;
  if (kept.surroundings) kept.surroundings = { ...kept.surroundings, generation: outdated };
}

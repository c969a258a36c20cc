import type { CheckedDocument, FileKind, GatheredContext, PlanDocument, Settings } from '../core';
import type { FileReader } from './file-reader';
import type { OpenPlan } from './open-plan';

/** Cached results for an open document. Each may be dropped at any time. */
export interface Kept {
  /** The document's revision when `plan` was parsed. */
  revision?: number;
  kind?: FileKind;
  plan?: PlanDocument;
  /** The beginning of a large document, as far as it is parsed. */
  head?: PlanDocument;
  parsingHead?: Promise<void>;
  surroundings?: Surroundings;
  /** The context of the last version with other headings. It is reused after a fence is opened and closed again. */
  formerSurroundings?: Surroundings;
  /** Records the files that the context depends on. */
  files?: FileReader;
  /** A timer that gathers the context again after a pause in typing. */
  waiting?: ReturnType<typeof setTimeout>;
  judged?: OpenPlan;
  /** The last check, whose valid results the next check reuses. */
  checked?: CheckedDocument;
}

/** A plan's context and its inputs. */
export interface Surroundings {
  readonly generation: number;
  readonly settings: Settings;
  readonly plan: PlanDocument;
  /** The date when the context was gathered; the context contains it. */
  readonly day: string;
  readonly context: Promise<GatheredContext>;
}

/** The generation of a context whose files have changed. */
const outdated = -1;

/** Marks the context as outdated, so that the next request reloads it. */
export function makeOutdated(kept: Kept): void {
  kept.formerSurroundings = undefined;
  if (kept.surroundings) kept.surroundings = { ...kept.surroundings, generation: outdated };
}
